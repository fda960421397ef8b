import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPeriod, periodFinder } from "../../src/customers/periodFinder.ts";
import { holds } from "../support/lawRuns.ts";

/** The period by counting the edges that are not later. */
const count = (edges: readonly number[], instant: number) =>
  edges.filter((edge) => edge <= instant).length;

const edgesOf = (numbers: fc.Arbitrary<number>) =>
  fc
    .uniqueArray(numbers, { minLength: 2, maxLength: 60 })
    .map((edges) => edges.sort((a, b) => a - b));

describe("findPeriod", () => {
  it("is before, in or after the periods, which begin with their edge", () => {
    const finder = periodFinder([10, 20, 30]);
    const periods = [9, 10, 19, 20, 29, 30, 31].map((instant) => findPeriod(finder, instant));
    expect(periods).toEqual([0, 1, 1, 2, 2, 3, 3]);
  });

  it("is exact for edges of any distance, at each edge and beside it", () => {
    const whole = edgesOf(fc.integer({ min: -50, max: 50 }));
    const far = edgesOf(fc.double({ min: -8e15, max: 8e15, noNaN: true }));
    const near = edgesOf(fc.double({ min: 0, max: 1e-300, noNaN: true }));
    const both = fc
      .tuple(whole, far)
      .map(([a, b]) => [...new Set([...a, ...b])].sort((x, y) => x - y));
    holds(
      fc.property(fc.oneof(whole, far, near, both), (edges) => {
        const finder = periodFinder(edges);
        for (const edge of edges) {
          const beside = [edge, edge - 1, edge + 1, edge * (1 - 1e-15), edge * (1 + 1e-15)];
          for (const instant of beside) {
            expect(findPeriod(finder, instant)).toBe(count(edges, instant));
          }
        }
      }),
      300,
    );
  });

  it("is exact for more periods than buckets", () => {
    const edges = Array.from({ length: 70_001 }, (_, i) => i * 3 + (i % 2));
    const finder = periodFinder(edges);
    for (let instant = -2; instant < 210_005; instant += 7) {
      const before = Math.floor(instant / 3);
      const edge = edges[before];
      const period =
        edge === undefined ? (instant < 0 ? 0 : 70_001) : edge <= instant ? before + 1 : before;
      expect(findPeriod(finder, instant)).toBe(period);
    }
  });
});
