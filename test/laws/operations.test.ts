import * as library from "cx-metrics";
import { type OperateRequest, type OperationEntry, operate, operations } from "cx-metrics/catalog";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { junk, mutationsOf } from "../support/jsonMutations.ts";
import { type JsonSchema, jsonSchemaArbitrary } from "../support/jsonSchemaArbitrary.ts";
import { holds } from "../support/lawRuns.ts";
import { deepFreeze, walkNumbers } from "../support/walkNumbers.ts";

interface Given {
  readonly input: unknown;
  readonly options?: unknown;
}

const everyOperation = Object.entries(operations);

/** Requests as the schemas have them, with and without options where both may be. */
function requestsOf({ input, options }: OperationEntry): fc.Arbitrary<Given> {
  const inputs = jsonSchemaArbitrary(z.toJSONSchema(input) as JsonSchema);
  const some = jsonSchemaArbitrary(z.toJSONSchema(options) as JsonSchema);
  const withOptions = fc.tuple(inputs, some).map(([input, options]): Given => ({ input, options }));
  return options.safeParse({}).success
    ? fc.oneof(
        inputs.map((input): Given => ({ input })),
        withOptions,
      )
    : withOptions;
}

function expectAgreement(entry: OperationEntry, given: Given): void {
  const answer = operate({ operation: entry.id, ...given } as OperateRequest);
  const parsed = entry.request.safeParse(given);
  expect(parsed.success, JSON.stringify({ given, answer })).toBe(answer.error === undefined);
}

describe.each(everyOperation)("%s", (id, entry) => {
  it("is known by its id, which is its function's name", () => {
    const name = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    expect(entry.id).toBe(id);
    expect(library).toHaveProperty(name);
  });

  it("gives the output of its example", () => {
    const { input, options, output } = entry.example;
    expect(operate({ operation: id, input, options })).toEqual({ output });
  });

  it("takes what its schema takes, and refuses what that refuses", () => {
    const requests = requestsOf(entry);
    holds(
      fc.property(requests, (given) => expectAgreement(entry, given)),
      100,
    );
    const mutated = fc.oneof(requests, fc.constant(entry.example)).chain((given) => {
      const { input, options } = given as Given;
      return mutationsOf(options === undefined ? { input } : { input, options });
    });
    holds(
      fc.property(mutated, (given) => {
        const { input, options } = (given ?? {}) as Given;
        expectAgreement(entry, options === undefined ? { input } : { input, options });
      }),
      150,
    );
    holds(
      fc.property(junk, (input) => expectAgreement(entry, { ...entry.example, input })),
      100,
    );
  });

  it("is plain JSON without NaN, infinity and -0, and leaves its input alone", () => {
    const { input, options } = entry.example;
    const requests = fc.oneof(
      requestsOf(entry),
      fc.constant<Given>(options === undefined ? { input } : { input, options }),
    );
    holds(
      fc.property(requests, (given) => {
        const before = structuredClone(given);
        const answer = operate(deepFreeze({ operation: id, ...given }));
        expect(given).toStrictEqual(before);
        expect(JSON.parse(JSON.stringify(answer))).toStrictEqual(answer);
        const odd = walkNumbers(answer).filter(
          ({ number }) => !Number.isFinite(number) || Object.is(number, -0),
        );
        expect(odd).toEqual([]);
      }),
      60,
    );
  });
});
