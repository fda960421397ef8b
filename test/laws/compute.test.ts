import { type ComputeFailure, type ComputeRequest, compute, metrics } from "cx-metrics/catalog";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { junk } from "../support/jsonMutations.ts";
import { holds } from "../support/lawRuns.ts";
import { everyMetric } from "../support/requests.ts";

/** A result, or an error with code, path and message: plain JSON either way. */
function expectAnswer(request: unknown): void {
  const answer = compute(request as ComputeRequest) as object;
  expect(JSON.parse(JSON.stringify(answer))).toStrictEqual(answer);
  if (!("error" in answer)) {
    expect(answer).toHaveProperty("value");
    return;
  }
  expect(Object.keys(answer)).toEqual(["error"]);
  const { error } = answer as ComputeFailure;
  expect(Object.keys(error)).toEqual(["code", "path", "message"]);
  expect(error.code).toMatch(/^[a-z-]+$/);
  expect(error.message).not.toBe("");
}

const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};

function throwing(error: unknown): () => never {
  return () => {
    throw error;
  };
}

const circular: Record<string, unknown> = {};
circular["self"] = circular;

/** Shapes that no JSON has, and JSON that only an attacker sends. */
const hostile: [string, () => unknown][] = [
  ["undefined", () => undefined],
  ["a function", () => () => 1],
  ["a symbol", () => Symbol("s")],
  ["a big integer", () => 10n],
  ["NaN", () => Number.NaN],
  ["a date", () => new Date(0)],
  ["a map", () => new Map([["promoters", 1]])],
  ["a cycle", () => circular],
  ["a list in itself", () => [circular, circular]],
  ["no prototype", () => Object.create(null)],
  ["a prototype key", () => JSON.parse('{"__proto__":{"promoters":1},"constructor":2}')],
  ["a getter that throws", () => Object.defineProperty({}, "counts", { get: throwing("no") })],
  ["a getter that throws a proxy", () => ({ [Symbol.iterator]: throwing(revoked()) })],
  ["an iterator that throws nothing", () => ({ [Symbol.iterator]: throwing(undefined) })],
  ["a revoked proxy", revoked],
  ["an endless length", () => ({ length: 2 ** 52 })],
  ["a long length", () => ({ length: 2 ** 32, 0: 9 })],
  ["a length among options", () => ({ weights: { length: 2 ** 52 } })],
  ["a view without numbers", () => new DataView(new ArrayBuffer(8))],
  ["big integers", () => BigInt64Array.of(1n)],
  ["a hole", () => Object.assign(new Array(3), { 0: 9, 2: 10 })],
  ["a deep list", () => JSON.parse("[".repeat(5000) + "]".repeat(5000))],
];

describe("compute never throws", () => {
  it("on any JSON", () => {
    holds(fc.property(fc.jsonValue() as fc.Arbitrary<unknown>, expectAnswer), 300);
  });

  it.each(everyMetric)("on junk for %s", (metric) => {
    holds(
      fc.property(junk, junk, (input, options) => {
        expectAnswer({ metric, input });
        expectAnswer({ metric, input, options });
      }),
      150,
    );
  });

  it.each(hostile)("on %s, as request, metric, input and option", (_what, make) => {
    expectAnswer(make());
    expectAnswer({ metric: make(), input: [] });
    for (const [metric, { example }] of everyMetric) {
      expectAnswer({ metric, input: make() });
      expectAnswer({ metric, input: [make()] });
      expectAnswer({ metric, input: example.input, options: make() });
    }
  });

  it("and refuses a length that stands for a list, where a list could be", () => {
    expect(compute({ metric: "nps", input: { length: 2 ** 52 } })).toMatchObject({
      error: { code: "invalid-shape", path: ["input"] },
    });
    const options = { weights: { length: 2 ** 52 } };
    expect(compute({ metric: "csat", input: [5], options })).toMatchObject({
      error: { code: "invalid-shape", path: ["options", "weights"] },
    });
    expect(() => metrics.nps.calculate({ length: 2 ** 52 })).toThrow("an array where it is a list");
  });
});
