import { isCxMetricsError } from "cx-metrics";
import type { MetricEntry } from "cx-metrics/catalog";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { junk, mutationsOf } from "../support/jsonMutations.ts";
import { holds } from "../support/lawRuns.ts";
import { everyDefinition, everyMetric, requestsOf, tryToFinish } from "../support/requests.ts";

interface Given {
  readonly input: unknown;
  readonly options?: unknown;
}

/** The request schema and the calculator agree, whatever they are given. */
function expectAgreement(entry: MetricEntry, given: Given): void {
  const parsed = entry.request.safeParse(given);
  const result = tryToFinish(entry, given as never);
  const refused = isCxMetricsError(result);
  const why = refused ? result.message : JSON.stringify(parsed.error?.issues);
  expect(parsed.success, `${JSON.stringify(given)}: ${why}`).toBe(!refused);
  if (refused) return;
  expect(entry.input.safeParse(given.input).success).toBe(true);
  if (given.options !== undefined) {
    expect(entry.options.safeParse(given.options).success).toBe(true);
  }
}

describe.each(everyDefinition)("%s, %s", (_metric, definition, entry) => {
  const requests = requestsOf(entry, definition);

  it("takes what the calculator takes", () => {
    holds(fc.property(requests, (request) => expectAgreement(entry, request)));
  });

  it("refuses what the calculator refuses, one place away from what it takes", () => {
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

describe.each(everyMetric)("%s", (_metric, entry) => {
  it("takes no junk that the calculator refuses", () => {
    holds(
      fc.property(junk, junk, (input, options) => {
        expectAgreement(entry, { input });
        expectAgreement(entry, { input: entry.example.input, options });
      }),
      200,
    );
  });
});
