import { describe, expect, it } from "vitest";
import { bcaLimits, normalCdf, normalQuantile } from "../../src/stats/index.ts";
import { refusal } from "./golden.ts";

const ladder = Array.from({ length: 99 }, (_, i) => i + 1);

describe("bcaLimits", () => {
  it("is percentile limits where nothing is to be corrected", () => {
    const got = bcaLimits(50.5, [...ladder, 0].reverse(), [1, 2, 3], 0.9);
    expect(got.z0).toBeCloseTo(normalQuantile(0.51), 12);
    expect(got.acceleration).toBe(0);
    const even = bcaLimits(
      50.5,
      Array.from({ length: 100 }, (_, i) => i + 1),
      [1, 2, 3],
      0.9,
    );
    expect(even.z0).toBeCloseTo(0, 12);
    expect(Object.is(even.z0, -0)).toBe(false);
    expect(even.lower).toBeCloseTo(even.percentileLower as number, 10);
    expect(even.upper).toBeCloseTo(even.percentileUpper as number, 10);
  });

  it("takes a replicate for itself where the rank is whole", () => {
    const { percentileLower, percentileUpper } = bcaLimits(50, ladder, [1, 2, 3], 0.9);
    expect([percentileLower, percentileUpper]).toEqual([5, 95]);
  });

  it("lies between two replicates by the normal quantiles of their ranks", () => {
    const { percentileLower } = bcaLimits(
      50,
      ladder.map((v) => v ** 2),
      [1, 2, 3],
      0.95,
    );
    const [start, end] = [normalQuantile(0.02), normalQuantile(0.03)];
    const part = (normalQuantile(0.025) - start) / (end - start);
    expect(percentileLower).toBeCloseTo(4 + part * 5, 9);
  });

  it("has Efron's (1987) corrected probabilities", () => {
    const replicates = Array.from({ length: 9999 }, (_, i) => (i + 1) / 1e4);
    const jackknife = [3, 4, 4, 5, 9];
    const distances = jackknife.map((value) => 5 - value);
    const sum = (power: number) => distances.reduce((total, d) => total + d ** power, 0);
    const a = sum(3) / (6 * sum(2) ** 1.5);
    const got = bcaLimits(0.62, replicates, jackknife, 0.9);
    expect(got.acceleration).toBeCloseTo(a, 12);
    expect(got.z0).toBeCloseTo(normalQuantile(6199 / 9999), 12);
    const at = (z: number) => {
      const reach = (got.z0 as number) + z;
      return normalCdf((got.z0 as number) + reach / (1 - a * reach));
    };
    expect(got.lower).toBeCloseTo(at(normalQuantile(0.05)), 6);
    expect(got.upper).toBeCloseTo(at(normalQuantile(0.95)), 6);
  });

  it("counts replicates strictly below the estimate", () => {
    expect(bcaLimits(2, [1, 2, 2, 3], [1, 2], 0.5).z0).toBeCloseTo(normalQuantile(0.25), 12);
  });

  it("has no BCa limits where all replicates lie on one side", () => {
    const none = { z0: null, lower: null, upper: null };
    expect(bcaLimits(0, ladder, [1, 2, 4], 0.9)).toMatchObject({ ...none, percentileLower: 5 });
    expect(bcaLimits(100, ladder, [1, 2, 4], 0.9)).toMatchObject({ ...none, percentileUpper: 95 });
    expect(bcaLimits(1, [], [1, 2, 4], 0.9)).toEqual({
      ...none,
      acceleration: expect.any(Number),
      percentileLower: null,
      percentileUpper: null,
    });
  });

  it("has no acceleration, and no BCa limits, where the jackknife has no spread", () => {
    const none = { acceleration: null, lower: null, upper: null };
    expect(bcaLimits(50, ladder, [7, 7, 7], 0.9)).toMatchObject(none);
    expect(bcaLimits(50, ladder, [], 0.9)).toMatchObject(none);
  });

  it("has no limit where the acceleration turns the order round", () => {
    const jackknife = Array.from({ length: 9 }, (_, i) => (i === 0 ? -1e60 : 0));
    const { acceleration, lower, upper } = bcaLimits(50, ladder, jackknife, 1 - 2 ** -53);
    expect(acceleration).toBeCloseTo(0.1375, 4);
    expect([lower, upper]).toEqual([1, null]);
  });

  it("ends at the outermost replicates, as boot.ci does", () => {
    const { percentileLower, percentileUpper } = bcaLimits(2, [3, 1, 2], [1, 2, 4], 0.95);
    expect([percentileLower, percentileUpper]).toEqual([1, 3]);
  });

  it("leaves its inputs alone", () => {
    const replicates = Float64Array.of(3, 1, 2);
    bcaLimits(2, replicates, [1, 2, 4], 0.5);
    expect([...replicates]).toEqual([3, 1, 2]);
  });

  it.each([
    ["1", [1], [1], 0.95, "not-a-number at estimate"],
    [1, null, [1], 0.95, "invalid-shape at replicates"],
    [1, [1, Number.NaN], [1], 0.95, "not-a-number at replicates.1"],
    [1, [1], {}, 0.95, "invalid-shape at jackknife"],
    [1, [1], [null], 0.95, "invalid-shape at jackknife.0"],
    [1, [1], [1], 0, "out-of-range at level"],
  ])("refuses %j, %j, %j, %s", (estimate, replicates, jackknife, level, fault) => {
    const call = () =>
      bcaLimits(estimate as never, replicates as never, jackknife as never, level as never);
    expect(refusal(call)).toBe(`bca-limits: ${fault}`);
  });
});
