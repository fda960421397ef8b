import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nps, roundShares } from "../../src/index.ts";
import { errorOf, faultOf } from "./faultOf.ts";

describe("roundShares", () => {
  it("lets rounded shares add up", () => {
    expect(roundShares({ yes: 33.4, no: 33.3, unsure: 33.3 }, 0)).toEqual({
      yes: 34,
      no: 33,
      unsure: 33,
    });
    expect(roundShares([1 / 3, 2 / 3], 2)).toEqual([0.33, 0.67]);
    expect(roundShares([12.5, 12.5, 75], 0)).toEqual([13, 12, 75]);
    expect(roundShares(nps([10, 8, 3]).shares ?? {}, 1)).toEqual({
      promoters: 33.4,
      passives: 33.3,
      detractors: 33.3,
    });
  });

  it.each([
    ["ties go to the first", [1.5, 1.5, 1.5, 1.5], [2, 2, 1, 1]],
    ["the larger loss goes first", [0.2, 0.3, 0.5], [0, 0, 1]],
    ["two units to two", [0.6, 0.6, 0.6, 0.2], [1, 1, 0, 0]],
    ["a total that is cut", [0.2, 0.2], [0, 0]],
    ["a total that is rounded up", [0.3, 0.3], [1, 0]],
    ["whole shares stay", [20, 30, 50], [20, 30, 50]],
    ["zeros stay", [0, 0], [0, 0]],
    ["nothing stays nothing", [], []],
    ["the bits of 0.29 * 100 do not count", [28.999999999999996, 71], [29, 71]],
    ["nor those of a share just above", [29.000000000000004, 71], [29, 71]],
    ["a share of 1e15", [1e15, 0.5], [1e15, 1]],
  ])("%s", (_, shares, rounded) => {
    expect(roundShares(shares, 0)).toEqual(rounded);
  });

  it("takes any digits from 0 to 12", () => {
    expect(roundShares([1 / 3, 1 / 3, 1 / 3], 12)).toEqual([
      0.333333333334, 0.333333333333, 0.333333333333,
    ]);
    expect(roundShares([0.125], 2)).toEqual([0.13]);
    expect(roundShares([0.57, 0.43], 2)).toEqual([0.57, 0.43]);
  });

  it("breaks ties by place, not by the last bits of binary fractions", () => {
    expect(roundShares([2.005, 1.005], 2)).toEqual([2.01, 1]);
    expect(roundShares([1.005, 2.005], 2)).toEqual([1.01, 2]);
    expect(roundShares([1.005], 2)).toEqual([1.01]);
    expect(roundShares([1.004], 2)).toEqual([1]);
    expect(roundShares([0.57, 0.28, 0.29], 2)).toEqual([0.57, 0.28, 0.29]);
    expect(roundShares([1e14, 1e13 + 0.25], 0)).toEqual([1e14, 1e13]);
    expect(roundShares([0.007, 38.261, 53.928, 14.691, 99.605, 63.637, 0.016], 2)).toEqual([
      0.01, 38.26, 53.93, 14.69, 99.6, 63.64, 0.02,
    ]);
  });

  it("keeps names in their order, whatever they are", () => {
    const shares = JSON.parse('{ "__proto__": 50.4, "constructor": 49.6, "😀": 0 }');
    const rounded = roundShares(shares, 0);
    expect(Object.entries(rounded)).toEqual([
      ["__proto__", 50],
      ["constructor", 50],
      ["😀", 0],
    ]);
    expect(Object.getPrototypeOf(rounded)).toBe(Object.prototype);
  });

  it("adds up to the rounded total, off by less than a unit each", () => {
    const share = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(fc.array(share), fc.integer({ min: 0, max: 3 }), (thousandths, digits) => {
        const unit = 10 ** digits;
        const shares = thousandths.map((value) => value / 1000);
        const rounded = roundShares(shares, digits);
        const units = rounded.map((value) => Math.round(value * unit));
        const total = thousandths.reduce((sum, value) => sum + value, 0);
        expect(units.reduce((sum, value) => sum + value, 0)).toBe(
          Math.floor((total * unit) / 1000 + 0.5),
        );
        rounded.forEach((value, i) => {
          expect(value).toBe((units[i] as number) / unit);
          expect(Math.abs(value - (shares[i] as number)) * unit).toBeLessThan(1 + 1e-6);
        });
      }),
    );
  });

  it("gives an equal or larger share to the larger one", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: 2 }), (values) => {
        const rounded = roundShares(
          [...values].sort((a, b) => b - a).map((value) => value / 100),
          0,
        );
        expect(rounded).toEqual([...rounded].sort((a, b) => b - a));
      }),
    );
  });

  it("leaves its input alone, and takes many shares", () => {
    expect(roundShares(Object.freeze([1.4, 1.6]), 0)).toEqual([1, 2]);
    expect(roundShares(Object.freeze({ a: 1.4 }), 0)).toEqual({ a: 1 });
    const many = new Array<number>(100_000).fill(0.001);
    expect(roundShares(many, 2).reduce((sum, value) => sum + value, 0)).toBeCloseTo(100, 6);
  });

  it.each([
    ["null", null, 0, "invalid-shape", ["shares"]],
    ["nothing", undefined, 0, "invalid-shape", ["shares"]],
    ["a number", 50, 0, "invalid-shape", ["shares"]],
    ["words", "50", 0, "invalid-shape", ["shares"]],
    ["a typed array", Float64Array.of(50), 0, "invalid-shape", ["shares"]],
    ["a negative share", [50, -1], 0, "out-of-range", ["shares", 1]],
    ["a share beyond 1e15", { a: 2e15 }, 0, "out-of-range", ["shares", "a"]],
    ["NaN", { a: 1, b: Number.NaN }, 0, "not-a-number", ["shares", "b"]],
    ["Infinity", [Infinity], 0, "not-finite", ["shares", 0]],
    ["words for a share", ["50"], 0, "not-a-number", ["shares", 0]],
    ["a missing share", { a: undefined }, 0, "invalid-shape", ["shares", "a"]],
    // biome-ignore lint/suspicious/noSparseArray: a hole is no share
    ["a hole", [50, , 50], 0, "invalid-shape", ["shares", 1]],
    ["no digits", [50], undefined, "invalid-shape", ["digits"]],
    ["digits in words", [50], "1", "not-a-number", ["digits"]],
    ["half a digit", [50], 0.5, "not-integer", ["digits"]],
    ["less than none", [50], -1, "out-of-range", ["digits"]],
    ["13 digits", [50], 13, "out-of-range", ["digits"]],
  ])("refuses %s", (_, shares, digits, code, path) => {
    expect(faultOf(() => roundShares(shares as never, digits as never))).toEqual([code, path]);
  });

  it("says what it wants", () => {
    expect(errorOf(() => roundShares(null as never, 0)).message).toBe(
      "round-shares: shares is null, expected a record or a list of numbers",
    );
  });

  it("leaves the shares of nobody alone", () => {
    expect(roundShares({ yes: null, no: null }, 0)).toEqual({ yes: null, no: null });
    expect(roundShares([null, 33.4, 66.6], 0)).toEqual([null, 33, 67]);
  });
});
