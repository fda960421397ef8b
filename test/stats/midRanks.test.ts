import fc from "fast-check";
import { expect, it } from "vitest";
import { midRanks } from "../../src/stats/midRanks.ts";
import { holds } from "../support/lawRuns.ts";

it("shares the ranks of equal values", () => {
  expect(midRanks(Float64Array.of(30, 10, 20, 10))).toEqual({
    ranks: Float64Array.of(4, 1.5, 3, 1.5),
    ties: 6,
  });
  expect(midRanks(new Float64Array(0))).toEqual({ ranks: new Float64Array(0), ties: 0 });
});

it("is half of those below, above and equal, whatever the order", () => {
  holds(
    fc.property(fc.array(fc.integer({ min: 0, max: 6 })), (values) => {
      const { ranks, ties } = midRanks(Float64Array.from(values));
      values.forEach((value, i) => {
        const below = values.filter((other) => other < value).length;
        const equal = values.filter((other) => other === value).length;
        expect(ranks[i]).toBe(below + (equal + 1) / 2);
      });
      const sizes = [...new Set(values)].map((one) => values.filter((x) => x === one).length);
      expect(ties).toBe(sizes.reduce((sum, size) => sum + size ** 3 - size, 0));
    }),
  );
});
