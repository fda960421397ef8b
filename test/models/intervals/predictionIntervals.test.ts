import { bgNbd, predictionInterval, predictionIntervals } from "cx-metrics/models";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../../core/faultOf.ts";
import { handFittedModel } from "./handFittedModel.ts";

const model = handFittedModel();
const histories = { frequency: [0, 1, 2, 5], recency: [0, 3, 20, 25], T: [30, 29, 30, 27] };

describe("predictionIntervals", () => {
  it("is predictionInterval of each customer", () => {
    const fitted = bgNbd.fit({ ...histories, count: [50, 20, 10, 5] });
    const options = { level: 0.8 };
    const all = predictionIntervals(
      fitted,
      (m) => bgNbd.expectedPurchases(m, histories, 10),
      options,
    );
    expect(all.estimate).toHaveLength(4);
    expect(all).toMatchObject({ level: 0.8, method: "delta", scale: "log" });
    for (const [i, x] of histories.frequency.entries()) {
      const customer = { frequency: x, recency: histories.recency[i] ?? 0, T: histories.T[i] ?? 0 };
      const one = predictionInterval(
        fitted,
        (m) => bgNbd.expectedPurchases(m, customer, 10),
        options,
      );
      expect(all.estimate[i]).toBe(one.estimate);
      expect(all.lower?.[i]).toBe(one.lower);
      expect(all.upper?.[i]).toBe(one.upper);
      expect(all.standardError?.[i]).toBe(one.standardError);
    }
  });

  it("takes several models, and a column that is written anew each time", () => {
    const same = new Float64Array(2);
    const result = predictionIntervals([model, model], (one, other) => {
      same[0] = one.params.mean;
      same[1] = other.params.size;
      return same;
    });
    expect(Array.from(result.estimate)).toEqual([2, 5]);
    expect(result.standardError?.[0]).toBeCloseTo(0.2, 8);
    expect(result.standardError?.[1]).toBeCloseTo(1, 8);
  });

  it("has no customers, and no -0", () => {
    const none = predictionIntervals(model, () => new Float64Array(0));
    expect([none.lower, none.upper]).toEqual([new Float64Array(0), new Float64Array(0)]);
    const zero = predictionIntervals(model, () => Float64Array.of(-0));
    expect([zero.estimate, zero.lower, zero.upper]).toEqual(Array(3).fill(Float64Array.of(0)));
  });

  it("has no limits of a model that was not fitted", () => {
    const known = handFittedModel({ covariance: null, standardErrors: null });
    const result = predictionIntervals(known, ({ params }) => Float64Array.of(params.mean));
    expect(result).toMatchObject({ lower: null, upper: null, standardError: null, scale: "log" });
    expect(Array.from(result.estimate)).toEqual([2]);
    expect(warningsOf(result)).toEqual(["no-covariance"]);
  });

  it("says which upper limits are beyond all doubles", () => {
    const result = predictionIntervals(model, ({ params }) =>
      Float64Array.of((params.mean / 2) ** 5000, params.mean),
    );
    expect(result.upper?.[0]).toBe(Number.MAX_VALUE);
    expect(result.upper?.[1]).toBeLessThan(3);
    expect(warningsOf(result)).toEqual(["unbounded"]);
    expect(result.warnings[0]?.message).toContain("of 1 predictions");
  });

  it("asks about a model that moves no prediction, where there are any", () => {
    const still = predictionIntervals(model, () => Float64Array.of(1, 2));
    expect(warningsOf(still)).toEqual(["unmoved"]);
    expect(still.standardError).toEqual(new Float64Array(2));
    const one = predictionIntervals(model, ({ params }) => Float64Array.of(1, params.mean));
    expect(one.warnings).toEqual([]);
    expect(predictionIntervals(model, () => new Float64Array(0)).warnings).toEqual([]);
  });

  it("refuses columns that are none, change their length, or hold what is off the scale", () => {
    const any = predictionIntervals as (...input: unknown[]) => unknown;
    expect(faultOf(() => any(model, 5))).toEqual(["invalid-shape", ["predict"]]);
    expect(faultOf(() => any(model, () => [1]))).toEqual([
      "invalid-shape",
      ["predict", "returned"],
    ]);
    expect(faultOf(() => any(model, () => null))).toEqual([
      "invalid-shape",
      ["predict", "returned"],
    ]);
    let length = 1;
    expect(faultOf(() => any(model, () => new Float64Array(length++)))).toEqual([
      "inconsistent",
      ["predict", "returned", "length"],
    ]);
    const cells = (...cells: number[]) => faultOf(() => any(model, () => Float64Array.from(cells)));
    expect(cells(1, -1)).toEqual(["out-of-range", ["predict", "returned", 1]]);
    expect(cells(Number.NaN)).toEqual(["not-a-number", ["predict", "returned", 0]]);
    expect(faultOf(() => any([], () => new Float64Array(1)))).toEqual([
      "out-of-range",
      ["models", "length"],
    ]);
    expect(faultOf(() => any(model, () => new Float64Array(1), { scale: 1 }))).toEqual([
      "unknown-option",
      ["options", "scale"],
    ]);
  });
});
