import { mergeTallies, type TaskCounts, taskCompletion } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";

const half = { definition: "half-partial" } as const;

describe("taskCompletion", () => {
  const counts = { completed: 60, notCompleted: 20, partial: 20 };

  it("leaves partial ones out by default", () => {
    const result = taskCompletion(counts);
    expect(result).toMatchObject({
      metric: "task-completion",
      definition: "exclude-partial",
      options: { level: 0.95, interval: "wilson" },
      value: 75,
      unit: "percent",
      better: "higher",
      n: 80,
      interval: { level: 0.95, method: "wilson" },
      basis: { kind: "share", count: 60, of: 80 },
      tally: counts,
      excluded: { partial: 20 },
      warnings: [],
    });
    expect(taskCompletion(counts, { definition: "exclude-partial" })).toEqual(result);
  });

  it("counts them as half, which is no share", () => {
    expect(taskCompletion(counts, half)).toEqual({
      metric: "task-completion",
      definition: "half-partial",
      options: { level: 0.95, interval: "wilson" },
      value: 70,
      unit: "percent",
      better: "higher",
      n: 100,
      interval: null,
      basis: { kind: "ratio", numerator: 70, denominator: 100 },
      tally: counts,
      excluded: {},
      warnings: [],
    });
  });

  it("agrees where there are none", () => {
    const none: TaskCounts = { completed: 0.1 + 0.2, notCompleted: 0, partial: 0 };
    expect(taskCompletion(none, half).value).toBe(100);
    expect(taskCompletion(none).value).toBe(100);
    const { excluded, tally } = taskCompletion({ completed: 4, notCompleted: 1 });
    expect(excluded).toEqual({ partial: 0 });
    expect(tally).toEqual({ completed: 4, notCompleted: 1 });
  });

  it("takes the exact interval of five out of five", () => {
    const five = { completed: 5, notCompleted: 0 };
    const { interval, warnings } = taskCompletion(five, { interval: "clopper-pearson" });
    expect(interval?.lower).toBeCloseTo(47.8176, 4);
    expect(interval?.upper).toBe(100);
    expect(warnings.map(({ code }) => code)).toEqual(["small-sample"]);
  });

  it("warns of small samples and of fractions", () => {
    const few = { completed: 4, notCompleted: 1, partial: 1 };
    expect(warningsOf(taskCompletion(few, half))).toEqual(["small-sample"]);
    const weighted = { completed: 30, notCompleted: 9.5, partial: 0.5 };
    expect(warningsOf(taskCompletion(weighted, half))).toEqual(["fractional-counts"]);
    expect(warningsOf(taskCompletion(weighted))).toEqual(["fractional-counts"]);
    const completed = { completed: 29.5, notCompleted: 10, partial: 0.5 };
    expect(warningsOf(taskCompletion(completed, half))).toEqual(["fractional-counts"]);
  });

  it("is undefined without attempts that count", () => {
    const nothing = { completed: 0, notCompleted: 0, partial: 0 };
    for (const [options, of] of [
      [{}, "completed + notCompleted"],
      [half, "completed + notCompleted + partial"],
    ] as const) {
      const result = taskCompletion(nothing, options);
      expect(result).toMatchObject({ value: null, n: 0, interval: null, basis: null });
      expect(result.warnings).toEqual([
        { code: "zero-denominator", message: `there is nothing to divide by: ${of} is 0` },
      ]);
    }
    expect(taskCompletion({ ...nothing, partial: 3 })).toMatchObject({
      value: null,
      excluded: { partial: 3 },
    });
    expect(taskCompletion({ ...nothing, partial: 3 }, half).value).toBe(50);
  });

  it("adds up", () => {
    const sum = mergeTallies(taskCompletion(counts).tally, taskCompletion(counts, half).tally);
    expect(sum).toEqual({ completed: 120, notCompleted: 40, partial: 40 });
  });
});

describe("taskCompletion refuses", () => {
  const counts = { completed: 4, notCompleted: 1 };

  it.each<[string, unknown, unknown, string, string[]]>([
    ["nothing", undefined, {}, "invalid-shape", []],
    ["no failures", { completed: 4 }, {}, "invalid-shape", ["notCompleted"]],
    ["attempts", { ...counts, attempts: 5 }, {}, "invalid-shape", ["attempts"]],
    ["a negative", { ...counts, partial: -1 }, {}, "out-of-range", ["partial"]],
    ["null", { ...counts, partial: null }, {}, "invalid-shape", ["partial"]],
    ["half of what is not known", counts, half, "inconsistent", ["partial"]],
    [
      "a definition",
      counts,
      { definition: "partial" },
      "unknown-definition",
      ["options", "definition"],
    ],
  ])("%s", (_what, input, options, code, path) => {
    const call = taskCompletion as (counts: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(input, options))).toEqual([code, path]);
  });
});
