import * as library from "cx-metrics";
import { type OperationEntry, operate } from "cx-metrics/catalog";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holds } from "../support/lawRuns.ts";
import { everyOperation, operationRequests } from "../support/operationRequests.ts";
import { expectSame } from "../support/sameWithin.ts";
import { deepFreeze, walkNumbers } from "../support/walkNumbers.ts";

/** How many of some requests an operation takes. */
function takenOf(entry: OperationEntry, requests: number): number {
  const drawn = fc.sample(operationRequests(entry), { seed: 1, numRuns: requests });
  return drawn.filter((given) => operate({ operation: entry.id, ...given }).error === undefined)
    .length;
}

describe.each(everyOperation)("%s", (id, entry) => {
  it("is known by its id, which is its function's name", () => {
    const name = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    expect(entry.id).toBe(id);
    expect(library).toHaveProperty(name);
  });

  it("gives the output of its example", () => {
    const { input, options, output } = entry.example;
    expectSame(operate({ operation: id, input, options }), { output }, 5e-6);
  });

  it("takes enough of the requests that laws are tried on", () => {
    expect(takenOf(entry, 60)).toBeGreaterThan(15);
  });

  it("is plain JSON without NaN, infinity and -0, and leaves its input alone", () => {
    holds(
      fc.property(operationRequests(entry), (given) => {
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
