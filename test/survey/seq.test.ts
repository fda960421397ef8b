import { distribution, seq } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";

const scale = { min: 1, max: 7 };

describe("seq", () => {
  it("is the mean answer", () => {
    const result = seq([7, 6, 5, null, 4]);
    expect(result).toMatchObject({
      metric: "seq",
      definition: "standard",
      options: { level: 0.95, interval: "t" },
      value: 5.5,
      unit: "score",
      better: "higher",
      n: 4,
      basis: { kind: "mean", sum: 22, of: 4 },
      excluded: { missing: 1 },
    });
    expect(result.interval?.lower).toBeCloseTo(5.5 - 3.182446305284263 * Math.sqrt(5 / 3 / 4), 9);
    expect(result.interval?.upper).toBe(7);
    expect(warningsOf(result)).toEqual(["small-sample", "interval-clipped"]);
  });

  it("is the same from a distribution, and from its own tally", () => {
    const answers = [7, 6, 1, undefined, 4];
    const result = seq(answers);
    expect(seq(distribution(answers, { scale }))).toEqual(result);
    expect(seq(result.tally ?? [])).toEqual(result);
  });

  it("weighs answers", () => {
    const result = seq([7, 1, null], { weights: [3, 1, 9], level: 0.9 });
    expect(result).toMatchObject({ value: 5.5, n: 4, effectiveN: 1.6, options: { level: 0.9 } });
  });

  it("is undefined of nobody, and without an interval where all agree", () => {
    expect(seq([])).toMatchObject({ value: null, n: 0, excluded: { missing: 0 } });
    expect(warningsOf(seq([]))).toEqual(["no-data"]);
    expect(seq(Array(40).fill(3))).toMatchObject({ value: 3, interval: null });
    expect(warningsOf(seq(Array(40).fill(3)))).toEqual(["zero-variance"]);
    expect(seq([1, 7], { interval: "none" }).interval).toBeNull();
  });

  it.each<[string, unknown, unknown, string, (string | number)[]]>([
    ["nothing", undefined, {}, "invalid-shape", []],
    ["an answer of 0", [4, 0], {}, "out-of-range", ["answers", 1]],
    ["an answer of 8", [8], {}, "out-of-range", ["answers", 0]],
    ["half a point", [4.5], {}, "not-integer", ["answers", 0]],
    ["text", ["4"], {}, "not-a-number", ["answers", 0]],
    [
      "another scale",
      distribution([5], { scale: { min: 1, max: 5 } }),
      {},
      "inconsistent",
      ["labels", "max"],
    ],
    ["an option for the scale", [5], { scale }, "unknown-option", ["options", "scale"]],
    ["too few weights", [5, 6], { weights: [1] }, "inconsistent", ["options", "weights", "length"]],
    [
      "weights beside counts",
      distribution([5], { scale }),
      { weights: [1] },
      "inconsistent",
      ["options", "weights"],
    ],
    ["another interval", [5], { interval: "wilson" }, "unknown-option", ["options", "interval"]],
  ])("refuses %s", (_what, answers, options, code, path) => {
    const call = seq as (answers: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(answers, options))).toEqual([code, path]);
  });
});
