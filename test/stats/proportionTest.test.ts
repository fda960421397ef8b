import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proportionTest, wilson } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { refusal } from "./golden.ts";

describe("proportionTest", () => {
  it("agrees with Wilson's interval", () => {
    const count = fc.integer({ min: 0, max: 300 });
    const p = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    holds(
      fc.property(count, count, p, (hit, miss, proportion) => {
        const of = hit + miss + 1;
        const { lower, upper } = wilson(hit, of, 0.95);
        const outside = proportion < lower || proportion > upper;
        expect(proportionTest({ count: hit, of }, proportion).pValue < 0.05).toBe(outside);
      }),
      200,
    );
  });

  it("finds nothing where there is nothing, also by rounding", () => {
    const nothing = { z: 0, pValue: 1, exactPValue: 1 };
    expect(proportionTest({ count: 3, of: 30 }, 0.1)).toEqual(nothing);
    expect(proportionTest({ count: 15, of: 30 }, 0.5)).toEqual(nothing);
  });

  it("mirrors, and has a sign", () => {
    const low = proportionTest({ count: 2, of: 20 }, 0.25);
    const high = proportionTest({ count: 18, of: 20 }, 0.75);
    expect(low.z).toBeCloseTo(-1.549, 3);
    expect(high.z).toBeCloseTo(-low.z, 12);
    expect(high.exactPValue).toBeCloseTo(low.exactPValue ?? 0, 12);
  });

  it("has no exact test of fractions, or of more than was ever compared", () => {
    expect(proportionTest({ count: 4.5, of: 9 }, 0.4).exactPValue).toBeNull();
    expect(proportionTest({ count: 4, of: 9.5 }, 0.4).exactPValue).toBeNull();
    expect(proportionTest({ count: 4, of: 1e11 }, 0.4)).toMatchObject({ exactPValue: null });
    expect(proportionTest({ count: 5e9, of: 1e10 }, 0.5).exactPValue).toBe(1);
  });

  it.each<[unknown, unknown, string]>([
    [12, 0.5, "invalid-shape at share"],
    [{ count: 3, of: 2 }, 0.5, "inconsistent at share.count"],
    [{ count: 0, of: 0 }, 0.5, "out-of-range at share.of"],
    [{ count: 1, of: 2 }, 0, "out-of-range at proportion"],
    [{ count: 1, of: 2 }, 1, "out-of-range at proportion"],
    [{ count: 1, of: 2 }, null, "invalid-shape at proportion"],
  ])("refuses %j against %j", (share, proportion, fault) => {
    const refused = refusal(() => proportionTest(share as never, proportion as never));
    expect(refused).toBe(`proportion-test: ${fault}`);
  });
});
