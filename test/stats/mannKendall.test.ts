import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countNotRising } from "../../src/stats/countNotRising.ts";
import { mannKendall } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { refusal } from "./golden.ts";

const ratings = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 40 });

/** Every pair looked at. */
function addUpSigns(values: readonly number[]): number {
  let s = 0;
  values.forEach((later, j) => {
    for (const earlier of values.slice(0, j)) s += Math.sign(later - earlier);
  });
  return s;
}

describe("mannKendall", () => {
  it("adds up the signs of all pairs", () => {
    holds(
      fc.property(ratings, (values) => {
        expect(mannKendall(values).s).toBe(addUpSigns(values));
      }),
      200,
    );
  });

  it("changes its sign and nothing else backwards, and forgets all but the order", () => {
    holds(
      fc.property(ratings, (values) => {
        const { s, z, pValue } = mannKendall(values);
        const back = mannKendall([...values].reverse());
        expect([back.s + s, back.z + z, back.pValue]).toEqual([0, 0, pValue]);
        expect(mannKendall(values.map((value) => 1e9 + Math.exp(value)))).toEqual(
          mannKendall(values),
        );
      }),
    );
  });

  /** How often a sum of signs as far from 0 comes up among all orders of n different values. */
  function exactly(n: number, s: number): number {
    let far = 0;
    let all = 0;
    const visit = (rest: readonly number[], taken: readonly number[]): void => {
      if (rest.length === 0) {
        all++;
        if (Math.abs(addUpSigns(taken)) >= s) far++;
      }
      for (const next of rest)
        visit(
          rest.filter((one) => one !== next),
          [...taken, next],
        );
    };
    visit([...Array(n).keys()], []);
    return far / all;
  }

  it("has a p value near that of all orders from 7 values on", () => {
    const miss = (values: readonly number[]) =>
      Math.abs(mannKendall(values).pValue - exactly(7, addUpSigns(values)));
    expect(miss([1, 2, 3, 4, 5, 7, 6])).toBeLessThan(0.01);
    expect(miss([2, 1, 4, 3, 6, 5, 7])).toBeLessThan(0.01);
  });

  it("has the variance of a series of 10 with two ties, by hand", () => {
    const { variance } = mannKendall([1, 1, 2, 3, 4, 4, 4, 5, 6, 7]);
    expect(variance).toBe((10 * 9 * 25 - 2 * 1 * 9 - 3 * 2 * 11) / 18);
  });

  it("says nothing where all values are equal, and takes typed arrays", () => {
    const nothing = { s: 0, variance: 0, z: 0, pValue: 1, tau: null };
    expect(mannKendall(Float32Array.of(2, 2))).toEqual(nothing);
    expect(mannKendall([1, 2, 1]).z).toBe(0);
    expect(mannKendall([2, 1, 2]).tau).toBe(0);
  });

  it("counts a million pairs and more", () => {
    const rising = Array.from({ length: 5000 }, (_, i) => i);
    expect(mannKendall(rising)).toMatchObject({ s: (5000 * 4999) / 2, tau: 1, pValue: 0 });
    expect(countNotRising(Float64Array.from(rising.reverse()))).toBe((5000 * 4999) / 2);
    expect(countNotRising(Float64Array.of())).toBe(0);
  });

  it.each<[unknown, string]>([
    [[1], "mann-kendall: out-of-range at values.length"],
    [null, "mann-kendall: invalid-shape at values"],
    [{}, "mann-kendall: invalid-shape at values"],
    [[1, null], "mann-kendall: invalid-shape at values.1"],
    [[1, Number.NaN], "mann-kendall: not-a-number at values.1"],
    [[1, 1e300], "mann-kendall: out-of-range at values.1"],
  ])("refuses %j", (values, expected) => {
    expect(refusal(() => mannKendall(values as never))).toBe(expected);
  });
});
