import { roi } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";

describe("roi", () => {
  it.each([
    [15_000, 10_000, 50],
    [10_000, 10_000, 0],
    [0, 10_000, -100],
    [-5_000, 10_000, -150],
  ])("of %d for %d is %d", (gain, cost, value) => {
    expect(roi({ gain, cost })).toMatchObject({
      metric: "roi",
      definition: "standard",
      value,
      unit: "percent",
      better: "higher",
      n: null,
      basis: { kind: "ratio", numerator: gain - cost, denominator: cost },
      tally: { gain, cost },
      interval: null,
    });
  });

  it("multiplies before it divides", () => {
    expect(roi({ gain: 1.07, cost: 1 }).value).toBe((100 * (1.07 - 1)) / 1);
    expect(roi({ gain: 107, cost: 100 }).value).toBe(7);
  });

  it("is undefined where it cost nothing", () => {
    const free = roi({ gain: 5, cost: 0 });
    expect(free).toMatchObject({ value: null, n: null, basis: null });
    expect(free.warnings).toEqual([
      { code: "zero-denominator", message: "there is nothing to divide by: cost is 0" },
    ]);
    expect(warningsOf(roi({ gain: 5, cost: 1 }))).toEqual([]);
  });

  it.each<[unknown, unknown, string, string[]]>([
    [{ gain: 1 }, {}, "invalid-shape", ["cost"]],
    [{ gain: 1, cost: -1 }, {}, "out-of-range", ["cost"]],
    [{ gain: Number.NaN, cost: 1 }, {}, "not-a-number", ["gain"]],
    [{ gain: 1, cost: 1, profit: 1 }, {}, "invalid-shape", ["profit"]],
    [{ gain: 1e15, cost: 1e-310 }, {}, "out-of-range", []],
    [{ gain: 1, cost: 1 }, { per: 1 }, "unknown-option", ["options", "per"]],
  ])("refuses %j", (input, options, code, path) => {
    const call = roi as (input: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(input, options))).toEqual([code, path]);
  });
});
