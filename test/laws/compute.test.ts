import {
  type ComputeFailure,
  type ComputeRequest,
  compute,
  metrics,
  type OperateRequest,
  operate,
} from "cx-metrics/catalog";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { junk } from "../support/jsonMutations.ts";
import { holds } from "../support/lawRuns.ts";
import { everyOperation } from "../support/operationRequests.ts";
import { everyMetric } from "../support/requests.ts";

type Door = (asked: object) => void;

/** Everything that can be asked for: metrics of compute, operations of operate. */
const everyDoor = [
  ...everyMetric.map(([metric, { example }]): [string, Door, Example] => [
    metric,
    (asked) => expectPlain("value", compute({ metric, ...asked } as ComputeRequest)),
    example,
  ]),
  ...everyOperation.map(([operation, { example }]): [string, Door, Example] => [
    operation,
    (asked) => expectPlain("output", operate({ operation, ...asked } as OperateRequest)),
    example,
  ]),
];

interface Example {
  readonly input: unknown;
  readonly options?: object;
}

function expectAnswers(request: unknown): void {
  expectPlain("value", compute(request as ComputeRequest));
  expectPlain("output", operate(request as OperateRequest));
}

/** A result, or an error with code, path and message: plain JSON either way. */
function expectPlain(field: string, answer: object): void {
  expect(JSON.parse(JSON.stringify(answer))).toStrictEqual(answer);
  if (!("error" in answer)) {
    expect(answer).toHaveProperty(field);
    return;
  }
  const { error } = answer as ComputeFailure;
  const shape = [Object.keys(answer).join(), Object.keys(error).join()];
  expect(shape).toEqual(["error", "code,path,message"]);
  expect(`${error.code} ${error.message}`).toMatch(/^[a-z-]+ ./);
}

/** Throws whatever one does to it, as a list and as a record. */
const trapped = (target: object) => {
  const traps = ["get", "has", "ownKeys", "getOwnPropertyDescriptor", "getPrototypeOf"];
  return new Proxy(target, Object.fromEntries(traps.map((trap) => [trap, throwing("trapped")])));
};

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
  ["a proxy of traps", () => trapped({})],
  ["a list of traps", () => trapped([])],
  ["a list whose cells throw", () => Object.defineProperty([1], 0, { get: throwing("no") })],
  [
    "an error that throws",
    () => Object.defineProperty({}, "input", { get: throwing(trapped({})) }),
  ],
  ["an endless length", () => ({ length: 2 ** 52 })],
  ["an infinite length", () => ({ length: Number.POSITIVE_INFINITY })],
  ["a long length", () => ({ length: 2 ** 32, 0: 9 })],
  ["a length among options", () => ({ weights: { length: 2 ** 52 } })],
  ["a view without numbers", () => new DataView(new ArrayBuffer(8))],
  ["big integers", () => BigInt64Array.of(1n)],
  ["a hole", () => Object.assign(new Array(3), { 0: 9, 2: 10 })],
  ["a deep list", () => JSON.parse("[".repeat(5000) + "]".repeat(5000))],
];

describe("compute and operate never throw", () => {
  it("on any JSON", () => {
    holds(fc.property(fc.jsonValue() as fc.Arbitrary<unknown>, expectAnswers), 300);
  });

  it.each(everyDoor)("on junk for %s", (_id, ask, { options: usual }) => {
    holds(
      fc.property(junk, junk, (input, options) => {
        ask({ input, options: usual });
        ask({ input, options });
      }),
      60,
    );
  });

  it.each(hostile)("on %s, as request, metric, input and option", (_what, make) => {
    expectAnswers(make());
    expectAnswers({ metric: make(), input: [] });
    expectAnswers({ operation: make(), input: [] });
    for (const [_id, ask, { input, options }] of everyDoor) {
      ask({ input: make(), options });
      ask({ input: [make()], options });
      ask({ input, options: make() });
      const fields = Array.isArray(input) ? {} : Object(input);
      for (const field of Object.keys(fields)) {
        ask({ input: { ...fields, [field]: make() }, options });
      }
      for (const option of Object.keys(options ?? {})) {
        ask({ input, options: { ...options, [option]: make() } });
      }
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
