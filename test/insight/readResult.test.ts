import { averageResolutionTime, csat, type MetricResult, nps, quickRatio } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { readResult } from "../../src/insight/readResult.ts";
import { refusal } from "../stats/golden.ts";

const read = (input: unknown) => readResult("test", ["a"], input);
const fromJson = (result: MetricResult) => JSON.parse(JSON.stringify(result)) as unknown;

const share = csat({ satisfied: 24, responses: 40 });
const net = nps([10, 3, 8]);
const mean = averageResolutionTime([1, 2, 4]);
const ratio = quickRatio({ start: 10, expansion: 5, contraction: 1, churn: 1, new: 0 });

const withBasis = (basis: unknown) => ({ ...share, basis });

describe("readResult", () => {
  it("takes results as they are, and back from JSON", () => {
    for (const result of [share, net, mean, ratio, nps([]), averageResolutionTime([3])]) {
      expect(read(result)).toEqual(result);
      expect(read(fromJson(result))).toEqual(result);
    }
  });

  it("has no -0", () => {
    expect(Object.is(read({ ...nps([7]), value: -0 }).value, 0)).toBe(true);
  });

  it("says where the result of a measurement is", () => {
    const text = "test: a.metric is missing, expected the result of a metric; what measure returns";
    expect(() => read({ keys: {}, result: share })).toThrow(text);
  });

  it("takes a ratio in another unit than its parts", () => {
    const days = { ...ratio, unit: "days", value: 3 };
    expect(read(days)).toEqual(days);
  });

  it.each<[unknown, string]>([
    [null, "test: invalid-shape at a"],
    [55, "test: invalid-shape at a"],
    [[share], "test: invalid-shape at a"],
    [{ value: 3 }, "test: invalid-shape at a.metric"],
    [{ ...share, definition: 1 }, "test: invalid-shape at a.definition"],
    [{ ...share, unit: undefined }, "test: invalid-shape at a.unit"],
    [{ ...share, options: [] }, "test: invalid-shape at a.options"],
    [{ ...share, value: undefined }, "test: invalid-shape at a.value"],
    [{ ...share, value: "60" }, "test: not-a-number at a.value"],
    [{ ...share, value: Number.NaN }, "test: not-a-number at a.value"],
    [{ ...share, value: 60.1 }, "test: inconsistent at a.value"],
    [{ ...net, value: 1 }, "test: inconsistent at a.value"],
    [{ ...mean, value: 2.3 }, "test: inconsistent at a.value"],
    [{ ...share, better: "sideways" }, "test: invalid-shape at a.better"],
    [{ ...share, n: -1 }, "test: out-of-range at a.n"],
    [{ ...share, effectiveN: "3" }, "test: not-a-number at a.effectiveN"],
    [withBasis(undefined), "test: invalid-shape at a.basis"],
    [withBasis({ kind: "median" }), "test: invalid-shape at a.basis"],
    [withBasis({ kind: "toString" }), "test: invalid-shape at a.basis"],
    [withBasis({ kind: "share", count: 3 }), "test: invalid-shape at a.basis.of"],
    [withBasis({ kind: "share", count: 3, of: 2 }), "test: inconsistent at a.basis.count"],
    [withBasis({ kind: "net", up: 3, down: 3, of: 5 }), "test: inconsistent at a.basis.up + down"],
    [withBasis({ kind: "mean", sum: 3, of: 5 }), "test: invalid-shape at a.basis.variance"],
    [
      withBasis({ kind: "mean", sum: 3, variance: -1, of: 5 }),
      "test: out-of-range at a.basis.variance",
    ],
    [
      withBasis({ kind: "mean", sum: Infinity, variance: 1, of: 5 }),
      "test: not-finite at a.basis.sum",
    ],
    [
      withBasis({ kind: "mean", sum: 1, variance: null, of: -1 }),
      "test: out-of-range at a.basis.of",
    ],
    [withBasis({ kind: "ratio", numerator: 1 }), "test: invalid-shape at a.basis.denominator"],
  ])("refuses %j", (input, expected) => {
    expect(refusal(() => read(input))).toBe(expected);
  });
});
