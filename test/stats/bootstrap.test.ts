import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bcaLimits, bootstrap, quantiles, type SampleStatistic } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { refusal } from "./golden.ts";

const mean: SampleStatistic = (sample) => sample.reduce((sum, one) => sum + one, 0) / sample.length;
const median: SampleStatistic = (sample) => quantiles(sample, [0.5])[0] ?? null;
const minutes = [4, 13, 3.9, 31, 5, 17.4, 6.4, 15.1, 11.2, 8.2, 6.7, 7.1, 18.2, 5.6, 22];
const empty = {
  estimate: null,
  standardError: null,
  lower: null,
  upper: null,
  undefinedResamples: 0,
};

describe("bootstrap", () => {
  it("is the same for the same seed, and another for another", () => {
    const draw = (seed: number) => bootstrap(minutes, mean, { seed });
    expect(draw(7)).toEqual(draw(7));
    expect(draw(8).lower).not.toBe(draw(7).lower);
    expect(draw(8).standardError).not.toBe(draw(7).standardError);
  });

  it("has the percentiles of every possible resample", () => {
    const values = [1, 2, 10];
    const all = values.flatMap((a) => values.flatMap((b) => values.map((c) => (a + b + c) / 3)));
    all.sort((a, b) => a - b);
    const options = { seed: 5, level: 0.8, method: "percentile" } as const;
    const { estimate, standardError, lower, upper } = bootstrap(values, mean, options);
    expect([lower, upper]).toEqual([all[2], all[24]]);
    const spread = all.reduce((sum, one) => sum + (one - (estimate as number)) ** 2, 0) / 27;
    expect(standardError).toBeCloseTo(Math.sqrt(spread), 0);
    expect(Math.abs((standardError as number) / Math.sqrt(spread) - 1)).toBeLessThan(0.05);
  });

  it("has the BCa limits of what the statistic saw", () => {
    const seen: number[] = [];
    const { estimate, lower, upper } = bootstrap(
      minutes,
      (sample) => {
        const value = mean(sample) as number;
        seen.push(value);
        return value;
      },
      { seed: 3, resamples: 499, level: 0.9 },
    );
    expect(seen).toHaveLength(1 + 499 + minutes.length);
    expect(seen[0]).toBe(estimate);
    const without = minutes.map((_, i) =>
      mean(Float64Array.from(minutes.filter((_one, j) => j !== i))),
    );
    expect(seen.slice(500)).toEqual(without);
    const limits = bcaLimits(estimate as number, seen.slice(1, 500), seen.slice(500), 0.9);
    expect({ lower, upper }).toEqual({ lower: limits.lower, upper: limits.upper });
  });

  it("has limits in order, within the sample for a median", () => {
    const values = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 4, maxLength: 15 });
    const method = fc.constantFrom("bca", "percentile");
    holds(
      fc.property(values, fc.integer(), method, (sample, seed, by) => {
        const { lower, upper } = bootstrap(sample, median, { seed, resamples: 199, method: by });
        if (lower === null || upper === null) return;
        expect(lower).toBeLessThanOrEqual(upper);
        expect(lower).toBeGreaterThanOrEqual(Math.min(...sample));
        expect(upper).toBeLessThanOrEqual(Math.max(...sample));
      }),
      50,
    );
  });

  it("scales and shifts with the values", () => {
    const there = bootstrap(minutes, mean, { seed: 2 });
    const back = bootstrap(
      minutes.map((value) => 4 * value),
      mean,
      { seed: 2 },
    );
    expect(back.lower).toBe(4 * (there.lower as number));
    expect(back.upper).toBe(4 * (there.upper as number));
  });

  it("lets the statistic reorder the sample", () => {
    const options = { seed: 1, resamples: 299 };
    const sorting: SampleStatistic = (sample) => sample.sort()[(sample.length - 1) >> 1] ?? null;
    const copying: SampleStatistic = (sample) => sorting(sample.slice());
    expect(bootstrap(minutes, sorting, options)).toEqual(bootstrap(minutes, copying, options));
  });

  it("leaves out resamples without a statistic, and counts them", () => {
    const positive: SampleStatistic = (sample) => (sample.includes(9) ? mean(sample) : null);
    const options = { seed: 4, resamples: 999, method: "percentile" } as const;
    const got = bootstrap([9, 1, 2, 3], positive, options);
    expect(got.undefinedResamples / 999).toBeCloseTo(0.75 ** 4, 1);
    expect(got.lower).toBeGreaterThanOrEqual((9 + 1 + 1 + 1) / 4);
    const bca = bootstrap([9, 1, 2, 3], positive, { ...options, method: "bca" });
    expect(bca).toEqual({ ...got, lower: null, upper: null });
  });

  it("has only the estimate where no resample has a statistic", () => {
    let calls = 0;
    const once: SampleStatistic = () => (calls++ === 0 ? 5 : null);
    const got = bootstrap(minutes, once, { seed: 1, resamples: 20, method: "percentile" });
    expect(got).toEqual({ ...empty, estimate: 5, undefinedResamples: 20 });
  });

  it("needs two values and a statistic of them", () => {
    expect(bootstrap([], mean, { seed: 1 })).toEqual(empty);
    expect(bootstrap([3], mean, { seed: 1 })).toEqual({ ...empty, estimate: 3 });
    expect(bootstrap([3, 4], () => null, { seed: 1 })).toEqual(empty);
  });

  it("has no limits where all values are equal, and none beyond the outermost replicate", () => {
    const flat = bootstrap([3, 3, 3], mean, { seed: 1 });
    expect(flat).toMatchObject({ estimate: 3, standardError: 0, lower: null, upper: null });
    const few = { seed: 1, resamples: 30, method: "percentile" } as const;
    expect(bootstrap(minutes, mean, few)).toMatchObject({ lower: null, upper: null });
    expect(bootstrap(minutes, mean, { ...few, level: 0.9 }).lower).not.toBeNull();
    expect(bootstrap(minutes, mean, { ...few, resamples: 1 })).toMatchObject({
      standardError: null,
      lower: null,
    });
  });

  it("leaves out random groups where there are more than 1000 values", () => {
    const many = Float64Array.from({ length: 2500 }, (_, i) => i);
    const sizes: number[] = [];
    const sums: number[] = [];
    const statistic: SampleStatistic = (sample) => {
      sizes.push(sample.length);
      sums.push(sample.reduce((sum, one) => sum + one, 0));
      return mean(sample);
    };
    const { estimate, lower, upper } = bootstrap(many, statistic, { seed: 9, resamples: 199 });
    expect(lower).toBeLessThan(estimate as number);
    expect(upper).toBeGreaterThan(estimate as number);
    expect(sizes).toHaveLength(1 + 199 + 1000);
    const left = sizes.slice(200).map((size) => 2500 - size);
    expect(new Set(left)).toEqual(new Set([2, 3]));
    const [total = 0, ...rest] = sums;
    const means = rest.slice(199).map((sum, i) => (total - sum) / (left[i] as number));
    expect(left.reduce((sum, size, i) => sum + size * (means[i] as number), 0)).toBe(total);
    // Neighbours would keep the order of the values, and have their spread.
    const rises = means.filter((one, i) => one > (means[i - 1] ?? 0)).length;
    expect(Math.abs(rises - 500)).toBeLessThan(60);
    const inside = means.filter((one) => Math.abs(one - 1249.5) < 417).length;
    expect(inside / 1000).toBeGreaterThan(0.5);
  });

  it("leaves the values alone", () => {
    const values = Float64Array.from(minutes);
    bootstrap(values, (sample) => sample.fill(0)[0] ?? null, { seed: 1, resamples: 9 });
    expect([...values]).toEqual(minutes);
  });

  const seed = { seed: 1 };
  it.each([
    [null, mean, seed, "invalid-shape at values"],
    [[1, "2"], mean, seed, "not-a-number at values.1"],
    [[1, 2], "mean", seed, "invalid-shape at statistic"],
    [[1, 2], mean, undefined, "invalid-shape at options"],
    [[1, 2], mean, {}, "invalid-shape at options.seed"],
    [[1, 2], mean, { seed: 0.5 }, "not-integer at options.seed"],
    [[1, 2], mean, { seed: 1, resamples: 0 }, "out-of-range at options.resamples"],
    [[1, 2], mean, { seed: 1, resamples: 2e6 }, "out-of-range at options.resamples"],
    [[1, 2], mean, { seed: 1, resamples: 9.5 }, "not-integer at options.resamples"],
    [[1, 2], mean, { seed: 1, level: 95 }, "out-of-range at options.level"],
    [[1, 2], mean, { seed: 1, method: "basic" }, "unknown-option at options.method"],
    [[1, 2], mean, { seed: 1, samples: 9 }, "unknown-option at options.samples"],
    [[1, 2], () => Number.NaN, seed, "not-a-number at statistic"],
    [[1, 2], () => undefined, seed, "invalid-shape at statistic"],
    [[1, 2], () => Number.POSITIVE_INFINITY, seed, "not-finite at statistic"],
    [[1, 2], () => 1e61, seed, "out-of-range at statistic"],
  ])("refuses %j, %s, %j", (values, statistic, options, fault) => {
    const call = () => bootstrap(values as never, statistic as never, options as never);
    expect(refusal(call)).toBe(`bootstrap: ${fault}`);
  });
});
