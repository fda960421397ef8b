// Not toStrictEqual, which takes a key named "constructor" for the type of its object.
import { deepStrictEqual } from "node:assert/strict";
import * as library from "cx-metrics";
import { compute } from "cx-metrics/catalog";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holds } from "../support/lawRuns.ts";
import { everyDefinition, finish, requestsOf } from "../support/requests.ts";
import { deepFreeze, walkNumbers } from "../support/walkNumbers.ts";

type Calculator = (input: unknown, options?: unknown) => unknown;

/** "churn-rate" is churnRate: a metric's id is its function's name. */
function calculatorOf(metric: string): Calculator {
  const name = metric.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return (library as unknown as Record<string, Calculator>)[name] as Calculator;
}

describe.each(everyDefinition)("%s, %s", (metric, definition, entry) => {
  const requests = requestsOf(entry, definition);

  it("holds no NaN, no infinity and no -0", () => {
    holds(
      fc.property(requests, (request) => {
        const odd = walkNumbers(finish(entry, request)).filter(
          ({ number }) => !Number.isFinite(number) || Object.is(number, -0),
        );
        expect(odd).toEqual([]);
      }),
      40,
    );
  });

  it("survives JSON", () => {
    holds(
      fc.property(requests, (request) => {
        const result = finish(entry, request);
        deepStrictEqual(JSON.parse(JSON.stringify(result)), result);
      }),
    );
  });

  it("leaves its input alone", () => {
    holds(
      fc.property(requests, (request) => {
        const before = structuredClone(request);
        finish(entry, deepFreeze(request));
        deepStrictEqual(request, before);
      }),
    );
  });

  it("is the same from its function, from the catalog and from compute", () => {
    holds(
      fc.property(requests, (request) => {
        const { input, options } = request;
        const result = calculatorOf(metric)(input, options);
        deepStrictEqual(finish(entry, request), result);
        deepStrictEqual(compute({ metric, input, options }), result);
        for (const alias of entry.aliases) {
          deepStrictEqual(compute({ metric: alias, input, options }), result);
        }
      }),
      15,
    );
  });
});
