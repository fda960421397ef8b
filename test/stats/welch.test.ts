import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tQuantile, welch } from "../../src/stats/index.ts";
import { momentsOf } from "../../src/stats/momentsOf.ts";
import { welchOf } from "../../src/stats/welch.ts";
import { holds } from "../support/lawRuns.ts";
import { expectRelative, refusal } from "./golden.ts";
import { sleep } from "./sleep.ts";

const unknown = { t: null, df: null, lower: null, upper: null };

describe("welch", () => {
  it("R's sleep data: t = 1.8608, df = 17.776, p = 0.07939", () => {
    const { difference, t, df, pValue, lower, upper } = welch(...sleep, 0.95);
    expect(difference).toBeCloseTo(1.58, 12);
    expect(t).toBeCloseTo(1.8608, 4);
    expect(df).toBeCloseTo(17.776, 3);
    expect(pValue).toBeCloseTo(0.07939, 5);
    expect([lower, upper].map((limit) => limit?.toFixed(7))).toEqual(["-0.2054832", "3.3654832"]);
  });

  it("is the textbook formula", () => {
    const values = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), {
      minLength: 2,
      maxLength: 12,
    });
    const variance = (sample: number[]) => {
      const mean = sample.reduce((sum, one) => sum + one, 0) / sample.length;
      return sample.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (sample.length - 1);
    };
    holds(
      fc.property(values, values, (x, y) => {
        const [a, b] = [variance(x) / x.length, variance(y) / y.length];
        fc.pre(a > 1e-6 || b > 1e-6);
        const { difference, standardError, df, lower, upper } = welch(x, y, 0.9);
        expectRelative(standardError as number, Math.sqrt(a + b), 1e-9);
        const wanted = (a + b) ** 2 / (a ** 2 / (x.length - 1) + b ** 2 / (y.length - 1));
        expectRelative(df as number, wanted, 1e-9);
        const margin = tQuantile(0.95, wanted) * Math.sqrt(a + b);
        expect(lower).toBeCloseTo((difference as number) - margin, 9);
        expect(upper).toBeCloseTo((difference as number) + margin, 9);
      }),
      100,
    );
  });

  it("has n - 1 degrees of freedom against a constant", () => {
    const { difference, df } = welch([4, 4, 4], [1, 2, 6, 8], 0.95);
    expect(difference).toBe(0.25);
    expect(df).toBeCloseTo(3, 12);
  });

  it("knows only the difference below two values, and nothing of none", () => {
    const none = { standardError: null, pValue: null, ...unknown };
    expect(welch([1], [2, 4], 0.95)).toEqual({ difference: 2, ...none });
    expect(welch([2, 4], Int8Array.of(5), 0.95)).toEqual({ difference: 2, ...none });
    expect(welch([], [2, 4], 0.95)).toEqual({ difference: null, ...none });
    expect(welch([2, 4], [], 0.95)).toEqual({ difference: null, ...none });
  });

  it("has no statistic without any spread", () => {
    const flat = { standardError: 0, ...unknown };
    expect(welch([3, 3], [3, 3, 3], 0.95)).toEqual({ difference: 0, pValue: 1, ...flat });
    expect(welch([3, 3], [4, 4], 0.95)).toEqual({ difference: 1, pValue: null, ...flat });
  });

  it("keeps its digits on large values and stays finite far out", () => {
    const shifted = sleep.map((group) => group.map((hours) => 1e9 + Math.round(hours * 10)));
    const { t } = welch(shifted[0] as number[], shifted[1] as number[], 0.95);
    expect(t).toBeCloseTo(1.8608, 4);
    for (const scale of [1e60, 1e-150]) {
      const far = welch([scale, -scale], [0, scale], 1 - 2 ** -53);
      expect(Object.values(far).every(Number.isFinite)).toBe(true);
      expect(far.df).toBeCloseTo(25 / 17, 9);
    }
  });

  it("never has -0", () => {
    expect(welch([5e-324, 5e-324], [-1e60, 1e60], 0.95).t).toBe(0);
  });

  it.each([
    [undefined, [1], 0.95, "invalid-shape at x"],
    [[1], { length: 1 }, 0.95, "invalid-shape at y"],
    [[1], ["1"], 0.95, "not-a-number at y.0"],
    [[1, Number.POSITIVE_INFINITY], [1], 0.95, "not-finite at x.1"],
    [[1], [-1e61], 0.95, "out-of-range at y.0"],
    [[1], [1], Number.NaN, "not-a-number at level"],
    [[1], [1], 1, "out-of-range at level"],
  ])("refuses %j, %j, %s", (x, y, level, fault) => {
    const call = () => welch(x as never, y as never, level as never);
    expect(refusal(call)).toBe(`welch: ${fault}`);
  });
});

describe("welchOf", () => {
  it("takes fractional, effective counts", () => {
    const [a, b] = sleep.map(momentsOf) as [ReturnType<typeof momentsOf>, never];
    const whole = welchOf(a, b, 0.95);
    const fewer = welchOf({ ...a, n: 7.5 }, b, 0.95);
    expect(fewer.standardError).toBeGreaterThan(whole.standardError as number);
    expect(fewer.df).toBeLessThan(whole.df as number);
  });

  it("knows no spread of one value or less, even where one is given", () => {
    const other = { n: 9, mean: 2, variance: 1 };
    for (const n of [0.5, 1]) {
      const got = welchOf({ n, mean: 1, variance: 1 }, other, 0.95);
      expect(got).toMatchObject({ difference: 1, standardError: null, pValue: null });
    }
    const hardly = welchOf({ n: 1 + 2 ** -52, mean: 1, variance: 1 }, other, 0.95);
    expect(Object.values(hardly).every(Number.isFinite)).toBe(true);
  });
});
