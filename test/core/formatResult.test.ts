import { describe, expect, it } from "vitest";
import {
  averageResolutionTime,
  clv,
  csat,
  type FormatOptions,
  formatResult,
  type MetricResult,
  nps,
} from "../../src/index.ts";
import { errorOf, faultOf } from "./faultOf.ts";

type Result = Pick<MetricResult, "value" | "unit">;
const format = (value: unknown, unit: unknown, options?: FormatOptions): string =>
  formatResult({ value, unit } as Result, options);

describe("formatResult", () => {
  it("writes results of metrics", () => {
    expect(formatResult(nps([10, 10, 3]))).toBe("33.3");
    expect(formatResult(csat([5, 4, 2]))).toBe("66.7%");
    expect(formatResult(csat([5, 4, 2], { definition: "mean" }))).toBe("3.7");
    expect(formatResult(averageResolutionTime([90_000, 30_000]), { unit: "minutes" })).toBe(
      "1.0 min",
    );
    expect(formatResult(clv({ amounts: [10, 20.5] }))).toBe("30.50");
  });

  it.each([
    ["points", "-12.3"],
    ["percent", "-12.3%"],
    ["score", "-12.3"],
    ["ratio", "-12.3"],
    ["periods", "-12.3"],
    ["count", "-12"],
    ["money", "-12.34"],
    ["ms", "-12.3 ms"],
    ["seconds", "-12.3 sec"],
    ["minutes", "-12.3 min"],
    ["hours", "-12.3 hr"],
    ["days", "-12.3 days"],
  ])("gives %s the decimals and the sign of their kind", (unit, text) => {
    expect(format(-12.34, unit)).toBe(text);
  });

  it.each([
    [0, 1234.5678, "1,235"],
    [1, 1234.5678, "1,234.6"],
    [3, 1234.5678, "1,234.568"],
    [2, 3, "3.00"],
    [20, 0.5, "0.50000000000000000000"],
    [0, 0.5, "1"],
    [0, 1.5, "2"],
    [0, 2.5, "3"],
    [0, -2.5, "-3"],
  ])("keeps %s decimals, halves away from zero: %s is %s", (digits, value, text) => {
    expect(format(value, "points", { digits })).toBe(text);
  });

  it("writes no negative zero", () => {
    expect(format(-0.04, "points")).toBe("0.0");
    expect(format(-0, "percent")).toBe("0.0%");
    expect(format(-0.05, "points")).toBe("-0.1");
  });

  it("writes in the language that is asked for, English unless asked, never the machine's", () => {
    expect(format(1234.5, "points", { locale: "de-DE" })).toBe("1.234,5");
    expect(format(66.666, "percent", { locale: "de" })).toBe("66,7\u00a0%");
    expect(format(12_345.6, "money", { locale: "en-IN" })).toBe("12,345.60");
    expect(format(1234.5, "points", { locale: undefined })).toBe("1,234.5");
  });

  it("writes n/a where there is no value", () => {
    expect(formatResult(nps([]))).toBe("n/a");
    expect(format(null, "percent", { digits: 3 })).toBe("n/a");
  });

  it.each([
    ["ms", "seconds", 5_400_000, "5,400.0 sec"],
    ["ms", "minutes", 5_400_000, "90.0 min"],
    ["ms", "hours", 5_400_000, "1.5 hr"],
    ["ms", "days", 129_600_000, "1.5 days"],
    ["days", "hours", 1.5, "36.0 hr"],
    ["hours", "ms", 2, "7,200,000.0 ms"],
    ["minutes", "minutes", 2, "2.0 min"],
    ["seconds", "minutes", 90, "1.5 min"],
  ])("turns %s into %s", (from, to, value, text) => {
    expect(format(value, from, { unit: to as "ms" })).toBe(text);
  });

  it.each([
    ["a unit for points", 1, "points", { unit: "hours" }, "unknown-option", ["options", "unit"]],
    ["a unit for money", 1, "money", { unit: "ms" }, "unknown-option", ["options", "unit"]],
    ["a unit that is none", 1, "ms", { unit: "weeks" }, "unknown-option", ["options", "unit"]],
    ["points for a duration", 1, "ms", { unit: "points" }, "unknown-option", ["options", "unit"]],
    ["a unit that is null", 1, "ms", { unit: null }, "unknown-option", ["options", "unit"]],
    ["an unknown option", 1, "ms", { decimals: 1 }, "unknown-option", ["options", "decimals"]],
    ["options that are null", 1, "ms", null, "invalid-shape", ["options"]],
    ["21 decimals", 1, "ms", { digits: 21 }, "out-of-range", ["options", "digits"]],
    ["-1 decimals", 1, "ms", { digits: -1 }, "out-of-range", ["options", "digits"]],
    ["1.5 decimals", 1, "points", { digits: 1.5 }, "not-integer", ["options", "digits"]],
    ["decimals in words", 1, "points", { digits: "1" }, "not-a-number", ["options", "digits"]],
    [
      "decimals that are null",
      1,
      "percent",
      { digits: null },
      "invalid-shape",
      ["options", "digits"],
    ],
    ["a tag that is no tag", 1, "ms", { locale: "de_DE" }, "unknown-option", ["options", "locale"]],
    ["an empty tag", 1, "points", { locale: "" }, "unknown-option", ["options", "locale"]],
    ["an unknown language", 1, "points", { locale: "xx" }, "unknown-option", ["options", "locale"]],
    ["a list of tags", 1, "points", { locale: ["de"] }, "unknown-option", ["options", "locale"]],
    [
      "a locale that is null",
      1,
      "points",
      { locale: null },
      "unknown-option",
      ["options", "locale"],
    ],
    ["a locale by number", 1, "points", { locale: 5 }, "unknown-option", ["options", "locale"]],
    ["no value", undefined, "points", {}, "invalid-shape", ["result", "value"]],
    ["a value in words", "1", "points", {}, "not-a-number", ["result", "value"]],
    ["NaN", Number.NaN, "ms", {}, "not-a-number", ["result", "value"]],
    ["Infinity", Number.POSITIVE_INFINITY, "percent", {}, "not-finite", ["result", "value"]],
    ["no unit", 1, undefined, {}, "invalid-shape", ["result", "unit"]],
    ["no unit for no value", null, undefined, {}, "invalid-shape", ["result", "unit"]],
  ])("refuses %s", (_, value, unit, options, code, path) => {
    expect(faultOf(() => format(value, unit, options as never))).toEqual([code, path]);
  });

  it.each([[undefined], [null], [5], ["33.3"], [[1]]])("refuses %s as a result", (result) => {
    expect(faultOf(() => formatResult(result as never))).toEqual(["invalid-shape", ["result"]]);
  });

  it("says what it wants", () => {
    expect(errorOf(() => format(1, "points", { unit: "hours" })).message).toBe(
      'format-result: options.unit is "hours", expected no unit: the value is in points',
    );
    expect(errorOf(() => format(1, "points", { locale: "xx" })).message).toBe(
      'format-result: options.locale is "xx", expected a BCP 47 language tag such as en-US',
    );
    expect(errorOf(() => formatResult(null as never)).message).toMatch(/expected a result$/);
    expect(errorOf(() => format(1, 5)).message).toMatch(/expected a unit$/);
  });
});

describe("formatResult of wrong options", () => {
  it("refuses a wrong unit also where there is no value yet", () => {
    expect(faultOf(() => formatResult(nps([]), { unit: "zz" as never }))).toEqual([
      "unknown-option",
      ["options", "unit"],
    ]);
  });

  it("refuses a duration that another unit makes infinite", () => {
    expect(faultOf(() => formatResult({ value: 1e305, unit: "days" }, { unit: "ms" }))).toEqual([
      "not-finite",
      ["result", "value"],
    ]);
  });
});
