import { bgNbd, bootstrapInterval } from "cx-metrics/models";
import { describe, expect, expectTypeOf, it } from "vitest";
import { errorOf, faultOf, warningsOf } from "../../core/faultOf.ts";

const customers = {
  frequency: [0, 1, 2, 5, 0, 3],
  recency: [0, 3, 20, 25, 0, 11],
  T: [30, 29, 30, 27, 20, 28],
  count: [50, 20, 10, 5, 40, 8],
};
const meanOf = (x: ArrayLike<number>, count: ArrayLike<number>) => {
  let [sum, n] = [0, 0];
  for (let i = 0; i < x.length; i++) {
    sum += Number(x[i]) * Number(count[i]);
    n += Number(count[i]);
  }
  return sum / n;
};
const meanFrequency = ({
  frequency,
  count,
}: {
  frequency: ArrayLike<number>;
  count: ArrayLike<number>;
}) => meanOf(frequency, count);

describe("bootstrapInterval", () => {
  it("has the standard error and the normal limits of a mean", () => {
    const { estimate, lower, upper, standardError, ...rest } = bootstrapInterval(
      customers,
      meanFrequency,
      { seed: 3, resamples: 4000 },
    );
    const mean = 89 / 133;
    expect(estimate).toBe(mean);
    const squares = meanOf(
      customers.frequency.map((x) => (x - mean) ** 2),
      customers.count,
    );
    const right = Math.sqrt(squares / 133);
    // Three standard errors of a standard deviation.
    expect(Math.abs(Number(standardError) / right - 1)).toBeLessThan(3 / Math.sqrt(2 * 4000));
    expect(Math.abs(Number(lower) - (mean - 1.96 * right))).toBeLessThan(0.15 * right);
    expect(Math.abs(Number(upper) - (mean + 1.96 * right))).toBeLessThan(0.15 * right);
    expect(rest).toEqual({
      level: 0.95,
      method: "bootstrap-percentile",
      resamples: 4000,
      undefinedResamples: 0,
      warnings: [],
    });
  });

  it("refits, by seed and 200 times unless told otherwise", () => {
    const refit = (sample: Parameters<typeof bgNbd.fit>[0]) =>
      bgNbd.fit(sample, { starts: 1 }).params.r;
    const run = (seed: number, resamples?: number) =>
      bootstrapInterval(customers, refit, { seed, resamples });
    const once = run(1, 30);
    expect(once.estimate).toBe(bgNbd.fit(customers, { starts: 1 }).params.r);
    expect(run(1, 30)).toEqual(once);
    expect(run(2, 30).standardError).not.toBe(once.standardError);
    let calls = 0;
    const counted = bootstrapInterval([{ x: 1 }, { x: 2 }], () => ++calls, { seed: 1 });
    expect([calls, counted.resamples]).toEqual([201, 200]);
  });

  it("treats rows of a count as that many rows", () => {
    const rows = [
      { x: 1, count: 2 },
      { x: 5, count: 1 },
    ];
    const mean = ({ x, count }: { x: ArrayLike<number>; count: Float64Array }) => meanOf(x, count);
    const repeated = [{ x: 1 }, { x: 1 }, { x: 5 }];
    const options = { seed: 5, resamples: 3000 };
    const [one, other] = [
      bootstrapInterval(rows, mean, options),
      bootstrapInterval(repeated, mean, options),
    ];
    expect(one.estimate).toBe(other.estimate);
    expect(one.lower).toBe(other.lower);
    expect(one.upper).toBe(other.upper);
    expect(Math.abs(Number(one.standardError) / Number(other.standardError) - 1)).toBeLessThan(
      0.05,
    );
  });

  it("counts the resamples without a prediction", () => {
    const result = bootstrapInterval(
      { x: [1, 2, 3] },
      ({ x }) => (x.length === 3 ? null : x.length),
      { seed: 1, resamples: 300 },
    );
    expect(result.estimate).toBeNull();
    // All three were drawn with probability 6 / 27.
    expect(Math.abs(result.undefinedResamples - 300 * (6 / 27))).toBeLessThan(25);
    expect([result.lower, result.upper]).toEqual([1, 2]);
    expect(result.warnings).toEqual([
      {
        code: "undefined-nearby",
        message: `${result.undefinedResamples} of 300 resamples have no prediction, and are left out`,
      },
    ]);
    const never = bootstrapInterval({ x: [1, 2] }, () => null, { seed: 1, resamples: 9 });
    expect(never).toMatchObject({ estimate: null, lower: null, upper: null, standardError: null });
    expect(never.undefinedResamples).toBe(9);
    expect(warningsOf(never)).toEqual(["undefined-nearby"]);
  });

  it("has no limits of a single customer, or beyond the outermost resample", () => {
    const single = bootstrapInterval([{ x: 4 }], ({ x }) => x[0] ?? null, { seed: 1 });
    expect(single).toEqual({
      estimate: 4,
      lower: null,
      upper: null,
      standardError: null,
      level: 0.95,
      method: "bootstrap-percentile",
      resamples: 0,
      undefinedResamples: 0,
      warnings: [
        { code: "single-customer", message: expect.stringContaining("A single customer") },
      ],
    });
    const few = bootstrapInterval(customers, meanFrequency, {
      seed: 1,
      resamples: 30,
      level: 0.99,
    });
    expect([few.lower, few.upper]).toEqual([null, null]);
    expect(few.standardError).toBeGreaterThan(0);
    expect(few.warnings).toEqual([
      {
        code: "unbounded",
        message:
          "At level 0.99 limits take 199 resamples with a prediction, and there are 30: there are no limits",
      },
    ]);
  });

  it.each([
    [0.5, 3],
    [0.9, 19],
    [0.93, 28],
    [0.95, 39],
    [0.99, 199],
    [0.999, 1999],
  ])("takes at level %d no fewer resamples than it says", (level, least) => {
    const run = (resamples: number) =>
      bootstrapInterval({ x: [1, 2, 3, 7, 9] }, ({ x }) => x.length, { seed: 1, resamples, level });
    const few = run(least - 1);
    expect([few.lower, few.upper]).toEqual([null, null]);
    expect(warningsOf(few)).toEqual(["unbounded"]);
    expect(few.warnings[0]?.message).toContain(`take ${least} resamples`);
    const enough = run(least);
    expect([enough.lower, enough.upper]).not.toContain(null);
    expect(enough.warnings).toEqual([]);
  });

  it("knows the fields of the sample", () => {
    bootstrapInterval(
      [{ name: "ann", T: 3 }],
      (sample) => {
        expectTypeOf(sample.name).toEqualTypeOf<ArrayLike<string>>();
        expectTypeOf(sample.count).toEqualTypeOf<Float64Array>();
        return sample.T[0] ?? null;
      },
      { seed: 1 },
    );
  });

  it("refuses what is no function, prediction or option", () => {
    const any = bootstrapInterval as (...input: unknown[]) => unknown;
    const seed = { seed: 1 };
    expect(faultOf(() => any(customers, {}, seed))).toEqual(["invalid-shape", ["predict"]]);
    const at = (value: unknown) => faultOf(() => any(customers, () => value, seed));
    const returned = ["predict", "returned"];
    expect(at(Number.NaN)).toEqual(["not-a-number", returned]);
    expect(at(undefined)).toEqual(["invalid-shape", returned]);
    expect(at(1e61)).toEqual(["out-of-range", returned]);
    expect(errorOf(() => any(customers, () => ({}), seed)).message).toBe(
      "bootstrapInterval: predict.returned is an object, expected a number",
    );
    const options = (given: unknown) => faultOf(() => any(customers, () => 1, given));
    expect(options({})).toEqual(["invalid-shape", ["options", "seed"]]);
    expect(options(undefined)).toEqual(["invalid-shape", ["options"]]);
    expect(options({ seed: 1, resamples: 0 })).toEqual(["out-of-range", ["options", "resamples"]]);
    expect(options({ seed: 1, method: "bca" })).toEqual(["unknown-option", ["options", "method"]]);
    expect(faultOf(() => any([], () => 1, seed))).toEqual(["inconsistent", ["customers"]]);
    const refit = (sample: Parameters<typeof bgNbd.fit>[0]) => bgNbd.fit(sample).params.r;
    expect(faultOf(() => any({ T: [3] }, refit, seed))).toEqual([
      "invalid-shape",
      ["customers", "frequency"],
    ]);
  });
});
