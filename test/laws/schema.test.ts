import { strictEqual } from "node:assert/strict";
import { isCxMetricsError } from "cx-metrics";
import type { MetricEntry, OperationEntry } from "cx-metrics/catalog";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { junk, mutationsOf } from "../support/jsonMutations.ts";
import { holds } from "../support/lawRuns.ts";
import { everyOperation, operationRequests } from "../support/operationRequests.ts";
import { everyDefinition, everyMetric, requestsOf } from "../support/requests.ts";

interface Given {
  readonly input: unknown;
  readonly options?: unknown;
}

type Entry = MetricEntry | OperationEntry;

/** The library's refusal; any other error is a bug. */
function refusalOf(entry: Entry, { input, options }: Given): string | null {
  try {
    "calculate" in entry ? entry.calculate(input, options) : entry.run(input, options);
    return null;
  } catch (error) {
    if (!isCxMetricsError(error)) throw error;
    return error.message;
  }
}

/** The request schema and the function agree, whatever they are given. */
function expectAgreement(entry: Entry, given: Given): void {
  const parsed = entry.request.safeParse(given);
  const refusal = refusalOf(entry, given);
  if (parsed.success !== (refusal === null)) {
    const why = refusal ?? JSON.stringify(parsed.error?.issues);
    expect.fail(`${JSON.stringify(given)}: ${why}`);
  }
  if (refusal !== null) return;
  strictEqual(entry.input.safeParse(given.input).success, true);
  if (given.options !== undefined) {
    strictEqual(entry.options.safeParse(given.options).success, true);
  }
}

/** Every metric under each definition, and every operation, with requests that they may take. */
const everyDoor: readonly [string, Entry, fc.Arbitrary<Given>][] = [
  ...everyDefinition.map(([metric, definition, entry]): [string, Entry, fc.Arbitrary<Given>] => [
    `${metric}, ${definition}`,
    entry,
    requestsOf(entry, definition),
  ]),
  ...everyOperation.map(([id, entry]): [string, Entry, fc.Arbitrary<Given>] => [
    id,
    entry,
    operationRequests(entry),
  ]),
];

describe.each(everyDoor)("%s", (_name, entry, requests) => {
  it("takes what the function takes", () => {
    holds(fc.property(requests, (request) => expectAgreement(entry, request)));
  });

  it("refuses what the function refuses, one place away from what it takes", () => {
    const mutated = requests.chain((request) => mutationsOf(request));
    holds(
      fc.property(mutated, (given) => {
        const { input, options } = (given ?? {}) as Given;
        expectAgreement(entry, options === undefined ? { input } : { input, options });
      }),
      80,
    );
  });
});

const everyEntry: readonly (readonly [string, Entry])[] = [...everyMetric, ...everyOperation];

describe.each(everyEntry)("%s", (_name, entry) => {
  it("takes no junk that the function refuses", () => {
    const { example } = entry;
    const usual = example.options === undefined ? {} : { options: example.options };
    holds(
      fc.property(junk, junk, (input, options) => {
        expectAgreement(entry, { input });
        expectAgreement(entry, { input, ...usual });
        expectAgreement(entry, { input: example.input, options });
      }),
      100,
    );
  });
});
