import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tallyCohorts } from "../../src/customers/tallyCohorts.ts";
import { holds } from "../support/lawRuns.ts";
import { events, window } from "../support/rowCases/orderRows.ts";

describe("tallyCohorts", () => {
  it("counts alike, however many customers take turns", () => {
    holds(
      fc.property(events, window, fc.integer({ min: 0, max: 5 }), (rows, periods, words) => {
        expect(tallyCohorts("m", rows, periods, words)).toEqual(tallyCohorts("m", rows, periods));
      }),
      100,
    );
  });

  it("keeps a customer of a hundred periods apart from the next", () => {
    const edges = Array.from({ length: 101 }, (_, i) => i);
    const days = [0, 30, 31, 32, 62, 63, 64, 95, 96, 99];
    const rows = [
      ...days.map((at) => ({ customer: "a", at })),
      { customer: "b", at: 99 },
      { customer: "c", at: 100 },
      { customer: "d", at: -1 },
      { customer: "e", at: 31 },
      { customer: "e", at: 127 },
    ];
    const tally = tallyCohorts("m", rows, { edges, asOf: 127 });
    expect(tally.active[0]?.flatMap((count, age) => (count === 1 ? [age] : []))).toEqual(days);
    expect(tally.lastActive[0]?.indexOf(1)).toBe(99);
    expect(tally.sizes.flatMap((size, cohort) => (size === 1 ? [cohort] : []))).toEqual([
      0, 31, 99,
    ]);
    expect(tally).toMatchObject({ beforeWindow: 1, afterWindow: 1 });
    expect(tally.active.map((ages) => ages.length)).toEqual(edges.slice(1).reverse());
  });
});
