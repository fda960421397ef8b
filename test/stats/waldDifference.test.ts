import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agrestiCaffo, waldDifference } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { shareDifferenceLaws } from "./shareDifferenceLaws.ts";

const [most, few] = [
  { count: 10, of: 10 },
  { count: 1, of: 10 },
];
const none = { count: 0, of: 10 };

describe("waldDifference", () => {
  shareDifferenceLaws("wald-difference", waldDifference);

  it("shrinks to a point where nobody differs, and runs past the end: as published", () => {
    expect(waldDifference(none, none, 0.95)).toEqual({ difference: 0, lower: 0, upper: 0 });
    expect(waldDifference(few, most, 0.95).upper).toBeGreaterThan(1);
  });
});

describe("agrestiCaffo", () => {
  shareDifferenceLaws("agresti-caffo", agrestiCaffo);

  it("is Wald's after one success and one failure more in each, but for the difference", () => {
    const { lower, upper } = waldDifference({ count: 2, of: 12 }, { count: 11, of: 12 }, 0.9);
    expect(agrestiCaffo(few, most, 0.9)).toEqual({ difference: 0.9, lower, upper });
    expect(agrestiCaffo(none, none, 0.95).upper).toBeGreaterThan(0.2);
  });

  it("encloses the difference at any level", () => {
    const count = fc.integer({ min: 0, max: 9 });
    const share = fc.tuple(count, count).map(([no, yes]) => ({ count: yes, of: yes + no + 1 }));
    const level = fc.constantFrom(1e-9, 0.1, 0.95);
    holds(
      fc.property(share, share, level, (a, b, l) => {
        const { difference, lower, upper } = agrestiCaffo(a, b, l);
        expect(lower).toBeLessThanOrEqual(difference);
        expect(upper).toBeGreaterThanOrEqual(difference);
      }),
      100,
    );
  });
});
