import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stl } from "../../src/stats/index.ts";
import { middlePairSum } from "../../src/stats/middlePairSum.ts";
import { holds } from "../support/lawRuns.ts";
import { goldens, refusal } from "./golden.ts";

const near = (got: readonly number[], want: readonly number[], digits = 9) => {
  expect(got).toHaveLength(want.length);
  got.forEach((value, i) => {
    expect(value).toBeCloseTo(want[i] ?? Number.NaN, digits);
  });
};

const waves = (length: number, period: number) =>
  Array.from({ length }, (_, i) => Math.sin((2 * Math.PI * i) / period));

describe("stl", () => {
  it.each(goldens("spike.stl"))("%s: as R has it", (_id, { inputs, expected }) => {
    const { values, period = 0, robust } = inputs;
    const { seasonal, trend } = stl(values, { period, fit: robust ? "robust" : "plain" });
    near(seasonal, expected["seasonal"] as number[]);
    near(trend, expected["trend"] as number[]);
  });

  it.each(goldens("spike.stl"))("%s: season, trend and remainder add up", (_id, { inputs }) => {
    const { values, period = 0 } = inputs;
    for (const fit of ["plain", "robust"] as const) {
      const { seasonal, trend, remainder, weights } = stl(values, { period, fit });
      near(
        values.map((_, i) => (seasonal[i] ?? 0) + (trend[i] ?? 0) + (remainder[i] ?? 0)),
        values,
      );
      expect(weights.every((weight) => weight >= 0 && weight <= 1)).toBe(true);
      if (fit === "plain") expect(new Set(weights)).toEqual(new Set([1]));
    }
  });

  it("gives a wave back as season around a level", () => {
    const values = waves(40, 4).map((value) => 5 + value);
    for (const fit of ["plain", "robust"] as const) {
      const { seasonal, trend, remainder } = stl(values, { period: 4, fit });
      near(seasonal, waves(40, 4));
      near(
        trend,
        values.map(() => 5),
      );
      near(
        remainder,
        values.map(() => 0),
      );
    }
  });

  it("repeats a periodic season, and lets it change through a window", () => {
    const values = waves(60, 5).map((value, i) => value * (1 + i / 20));
    const same = stl(values, { period: 5 }).seasonal;
    near(same.slice(5), same.slice(0, -5), 12);
    const { seasonal, remainder } = stl(values, { period: 5, seasonalWindow: 7 });
    expect(Math.max(...seasonal.slice(50))).toBeGreaterThan(2 * Math.max(...seasonal.slice(0, 10)));
    const rest = stl(values, { period: 5 }).remainder;
    const size = (list: readonly number[]) => Math.max(...list.map(Math.abs));
    expect(size(remainder)).toBeLessThan(0.7 * size(rest));
  });

  it("keeps a spike in the remainder if robust; else it leaks", () => {
    const values = waves(84, 7);
    values[40] = 50;
    const robust = stl(values, { period: 7, fit: "robust" });
    const plain = stl(values, { period: 7 });
    expect(robust.remainder[40]).toBeGreaterThan(49);
    expect(robust.weights[40]).toBe(0);
    expect(Math.abs(robust.remainder[33] ?? 1)).toBeLessThan(0.01);
    expect(Math.abs(plain.remainder[33] ?? 0)).toBeGreaterThan(1);
  });

  it("shifts and scales with the values", () => {
    const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 9, maxLength: 30 });
    holds(
      fc.property(values, (list) => {
        const { seasonal, trend } = stl(list, { period: 4 });
        const moved = stl(
          list.map((value) => 100 + 2 * value),
          { period: 4 },
        );
        near(
          moved.seasonal,
          seasonal.map((value) => 2 * value),
        );
        near(
          moved.trend,
          trend.map((value) => 100 + 2 * value),
        );
      }),
    );
  });

  it("survives a window whose values all weigh nothing", () => {
    const values = Array.from({ length: 40 }, (_, i) => (i >= 28 && i < 31 ? 1e6 * i : 0));
    const { seasonal, trend } = stl(values, { period: 2, fit: "robust" });
    expect([...seasonal, ...trend].every(Number.isFinite)).toBe(true);
    // Both last values of a phase are off: nothing is left to extend it from.
    const ends = [0, 1, 0, 1, 900, -900, 0, 1, 0, 1, 0, 1, 5000, 1, 7000];
    const { remainder } = stl(ends, { period: 2, seasonalWindow: 3, fit: "robust" });
    expect(remainder.every(Number.isFinite)).toBe(true);
  });

  it.each<[unknown, unknown, string]>([
    [[1, 2, 3, 4], { period: 2 }, "stl: out-of-range at values.length"],
    [[1, 2, 3, 4, 5], { period: 1 }, "stl: out-of-range at options.period"],
    [[1, 2, 3, 4, 5], { period: 2.5 }, "stl: not-integer at options.period"],
    [[1, 2, 3, 4, 5], {}, "stl: invalid-shape at options.period"],
    [[1, 2, 3, 4, 5], undefined, "stl: invalid-shape at options"],
    [[1, 2, 3, 4, null], { period: 2 }, "stl: invalid-shape at values.4"],
    [[1, 2, 3, 4, 5], { period: 2, fit: "loose" }, "stl: unknown-option at options.fit"],
    [[1, 2, 3, 4, 5], { period: 2, robust: true }, "stl: unknown-option at options.robust"],
    [
      [1, 2, 3, 4, 5],
      { period: 2, seasonalWindow: 8 },
      "stl: out-of-range at options.seasonalWindow",
    ],
    [
      [1, 2, 3, 4, 5],
      { period: 2, seasonalWindow: "none" },
      "stl: not-a-number at options.seasonalWindow",
    ],
  ])("refuses %j, %j", (values, options, expected) => {
    expect(refusal(() => stl(values as never, options as never))).toBe(expected);
  });
});

describe("middlePairSum", () => {
  const values = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 60 });
  const sumOfMiddle = (list: readonly number[]) => {
    const sorted = [...list].sort((a, b) => a - b);
    const half = sorted.length >> 1;
    return (sorted[half] ?? 0) + (sorted[sorted.length - 1 - half] ?? 0);
  };

  it("is twice the median of an odd number", () => {
    holds(
      fc.property(values, (list) => {
        const odd = list.length % 2 === 1 ? list : [...list, 7];
        expect(middlePairSum(Float64Array.from(odd))).toBe(sumOfMiddle(odd));
      }),
      300,
    );
  });

  it("has one of the two middle values of an even number, and loses no value", () => {
    let exact = 0;
    holds(
      fc.property(values, (list) => {
        const even = list.length % 2 === 0 ? list : [...list, 7];
        const moved = Float64Array.from(even);
        const sum = middlePairSum(moved);
        expect([...moved].sort()).toEqual([...even].sort());
        if (sum === sumOfMiddle(even)) exact++;
      }),
      300,
    );
    expect(exact).toBeGreaterThan(150);
  });

  it("takes another value where a split falls between the two, as R does", () => {
    // Split around 4 into 1, 2, 3 and 5, 4, 6; the first part is sorted on, the other left alone.
    expect(middlePairSum(Float64Array.of(1, 2, 4, 5, 3, 6))).toBe(3 + 5);
    expect(middlePairSum(Float64Array.of(1, 2, 3, 4, 5, 6))).toBe(3 + 4);
  });
});
