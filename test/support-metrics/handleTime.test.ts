import { durationTally, handleTime } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";

const unknown = { value: null, lower: null, upper: null };

describe("handleTime of totals", () => {
  it("is all time by contacts handled", () => {
    const totals = { talk: 300, hold: 50, wrap: 100, handled: 50 };
    expect(handleTime(totals, { unit: "minutes" })).toEqual({
      metric: "handle-time",
      definition: "standard",
      options: { level: 0.95, interval: "t", unit: "minutes" },
      value: 9,
      unit: "minutes",
      better: null,
      n: 50,
      interval: null,
      basis: { kind: "ratio", numerator: 450, denominator: 50 },
      tally: totals,
      excluded: {},
      warnings: [],
      median: unknown,
      p90: unknown,
      p95: unknown,
    });
  });

  it("takes what is not given for 0, and the unit for ms", () => {
    expect(handleTime({ talk: 60, handled: 30 })).toMatchObject({ value: 2, unit: "ms" });
    expect(handleTime({ talk: 60, hold: 30, handled: 30 }).value).toBe(3);
    expect(handleTime({ talk: 60, wrap: 60, handled: 30 }).value).toBe(4);
  });

  it("is undefined where nothing was handled", () => {
    const result = handleTime({ talk: 5, handled: 0 });
    expect(result).toMatchObject({ value: null, n: 0, basis: null });
    expect(result.warnings[0]?.message).toContain("handled is 0");
  });

  it("warns of few and of weighted contacts", () => {
    expect(warningsOf(handleTime({ talk: 5, handled: 5 }))).toEqual(["small-sample"]);
    expect(warningsOf(handleTime({ talk: 5, handled: 50.5 }))).toEqual(["fractional-counts"]);
  });
});

describe("handleTime of durations", () => {
  it("is the mean with its quantiles and interval", () => {
    const result = handleTime([4, 6, 11, null], { unit: "minutes", level: 0.9 });
    expect(result).toMatchObject({
      value: 7,
      n: 3,
      better: null,
      interval: { level: 0.9, method: "t" },
      excluded: { missing: 1 },
      median: { value: 6 },
    });
  });

  it("finishes a tally", () => {
    const tally = durationTally([4, 6, 11], { unit: "seconds" });
    expect(handleTime(tally)).toMatchObject({ value: 7, unit: "seconds", tally });
  });
});

describe("handleTime refuses", () => {
  it.each<[string, unknown, unknown, string, (string | number)[]]>([
    ["nothing", undefined, {}, "invalid-shape", []],
    ["no talk", { handled: 5 }, {}, "invalid-shape", ["talk"]],
    ["queue time", { talk: 1, queue: 1, handled: 5 }, {}, "invalid-shape", ["queue"]],
    ["a negative", { talk: 1, hold: -1, handled: 5 }, {}, "out-of-range", ["hold"]],
    ["tickets", { tickets: [] }, {}, "invalid-shape", ["tickets"]],
    [
      "a tally in other units",
      durationTally([1]),
      { unit: "hours" },
      "inconsistent",
      ["options", "unit"],
    ],
    ["a unit", [1], { unit: "weeks" }, "unknown-option", ["options", "unit"]],
  ])("%s", (_what, input, options, code, path) => {
    const call = handleTime as (input: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(input, options))).toEqual([code, path]);
  });
});
