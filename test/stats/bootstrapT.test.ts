import { describe, expect, it } from "vitest";
import { bootstrapT, tInterval } from "../../src/stats/index.ts";
import { refusal } from "./golden.ts";

const minutes = [4, 13, 3.9, 31, 5, 17.4, 6.4, 15.1, 11.2, 8.2, 6.7, 7.1, 18.2, 5.6, 22];
const none = { standardError: null, lower: null, upper: null };

describe("bootstrapT", () => {
  it("is the same for the same seed, and another for another", () => {
    expect(bootstrapT(minutes, { seed: 7 })).toEqual(bootstrapT(minutes, { seed: 7 }));
    expect(bootstrapT(minutes, { seed: 8 }).lower).not.toBe(bootstrapT(minutes, { seed: 7 }).lower);
  });

  it("has the limits of every possible resample", () => {
    const values = [1, 2.5, 4, 9];
    const all: number[] = [];
    for (let code = 0; code < 256; code++) {
      const drawn = [0, 2, 4, 6].map((shift) => values[(code >> shift) & 3] as number);
      const { mean, standardError } = tInterval(drawn, 0.5);
      const distance = (mean as number) - 4.125;
      all.push(distance / (standardError as number));
    }
    all.sort((a, b) => a - b);
    const { mean, standardError, lower, upper } = bootstrapT(values, {
      seed: 1,
      resamples: 20_000,
      level: 0.8,
    });
    expect(mean).toBe(4.125);
    const t = [upper, lower].map(
      (limit) => (4.125 - (limit as number)) / (standardError as number),
    );
    const near = (found: number, rank: number) => {
      expect(found).toBeGreaterThanOrEqual((all[rank - 4] as number) - 1e-9);
      expect(found).toBeLessThanOrEqual((all[rank + 3] as number) + 1e-9);
    };
    near(t[0] as number, 25);
    near(t[1] as number, 230);
  });

  it("reaches farther towards the long tail than the t interval", () => {
    const ours = bootstrapT(minutes, { seed: 1 });
    const { mean, standardError, lower, upper } = tInterval(minutes, 0.95);
    expect([ours.mean, ours.standardError]).toEqual([mean, standardError]);
    expect(ours.upper).toBeGreaterThan(upper as number);
    expect(ours.lower).toBeGreaterThan(lower as number);
    expect(ours.lower).toBeLessThan(mean as number);
  });

  it("turns with the sign, and moves with a shift", () => {
    const there = bootstrapT(minutes, { seed: 4, resamples: 199 });
    const back = bootstrapT(
      minutes.map((value) => -value),
      { seed: 4, resamples: 199 },
    );
    expect(back.lower).toBeCloseTo(-(there.upper as number), 9);
    const far = bootstrapT(
      minutes.map((value) => value + 1e6),
      { seed: 4, resamples: 199 },
    );
    expect((far.upper as number) - 1e6).toBeCloseTo(there.upper as number, 6);
  });

  it("encloses the mean at tiny levels", () => {
    for (const values of [[1, 1, 1, 1, 100], [-100, 1, 1, 1, 1], minutes]) {
      const { mean, lower, upper } = bootstrapT(values, { seed: 3, level: 1e-9 });
      expect(lower).toBeLessThanOrEqual(mean ?? Number.NaN);
      expect(upper).toBeGreaterThanOrEqual(mean ?? Number.NaN);
    }
  });

  it("needs values that differ", () => {
    expect(bootstrapT([], { seed: 1 })).toEqual({ mean: null, ...none });
    expect(bootstrapT([3], { seed: 1 })).toEqual({ mean: 3, ...none });
    expect(bootstrapT([3, 3, 3], { seed: 1 })).toEqual({ mean: 3, ...none, standardError: 0 });
  });

  it("has no limits where resamples of one value are too many", () => {
    expect(bootstrapT([1, 2], { seed: 1 })).toMatchObject({ lower: null, upper: null });
    // The repeated middle value is the mean itself: its t* is 0, not unknown.
    const { lower, upper } = bootstrapT([1, 2, 3], { seed: 1, level: 0.9 });
    expect([lower, upper].every(Number.isFinite)).toBe(true);
  });

  it("leaves the values alone and stays finite far out", () => {
    const values = Float64Array.of(1e60, -1e60, 0, 1, 2, 3);
    const got = bootstrapT(values, { seed: 1, level: 0.8 });
    expect(Object.values(got).every((value) => value === null || Number.isFinite(value))).toBe(
      true,
    );
    expect([...values]).toEqual([1e60, -1e60, 0, 1, 2, 3]);
  });

  it.each([
    [{}, { seed: 1 }, "invalid-shape at values"],
    [[Number.NaN], { seed: 1 }, "not-a-number at values.0"],
    [[1, 2], null, "invalid-shape at options"],
    [[1, 2], { level: 0.9 }, "invalid-shape at options.seed"],
    [[1, 2], { seed: 1, method: "bca" }, "unknown-option at options.method"],
    [[1, 2], { seed: 1, resamples: -1 }, "out-of-range at options.resamples"],
  ])("refuses %j, %j", (values, options, fault) => {
    const call = () => bootstrapT(values as never, options as never);
    expect(refusal(call)).toBe(`bootstrap-t: ${fault}`);
  });
});
