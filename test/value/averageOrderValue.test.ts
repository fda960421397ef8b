import { averageOrderValue, mergeTallies } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";

describe("averageOrderValue", () => {
  it("divides revenue by orders", () => {
    expect(averageOrderValue({ revenue: 12_600, orders: 180 })).toEqual({
      metric: "average-order-value",
      definition: "standard",
      options: {},
      value: 70,
      unit: "money",
      better: "higher",
      n: 180,
      interval: null,
      basis: { kind: "ratio", numerator: 12_600, denominator: 180 },
      tally: { revenue: 12_600, orders: 180 },
      excluded: {},
      warnings: [],
    });
  });

  it("is negative where refunds outweigh, and 0 where they just do", () => {
    expect(averageOrderValue({ revenue: -30, orders: 4 }).value).toBe(-7.5);
    expect(averageOrderValue({ revenue: -0, orders: 4 }).value).toBe(0);
  });

  it("is undefined without orders", () => {
    const none = averageOrderValue({ revenue: 12, orders: 0 }, { definition: "standard" });
    expect(none).toMatchObject({ value: null, n: 0, basis: null });
    expect(warningsOf(none)).toEqual(["zero-denominator"]);
  });

  it("adds up over shops", () => {
    const [a, b] = [
      { revenue: 100, orders: 3 },
      { revenue: 50, orders: 7 },
    ];
    const both = mergeTallies(averageOrderValue(a).tally, averageOrderValue(b).tally);
    expect(averageOrderValue(both).value).toBe(15);
  });

  it.each<[string, unknown, unknown, string, string[]]>([
    ["nothing", undefined, {}, "invalid-shape", []],
    ["no revenue", { orders: 1 }, {}, "invalid-shape", ["revenue"]],
    ["no orders", { revenue: 1 }, {}, "invalid-shape", ["orders"]],
    ["accounts", { revenue: 1, orders: 1, accounts: 1 }, {}, "invalid-shape", ["accounts"]],
    ["words", { revenue: "1", orders: 1 }, {}, "not-a-number", ["revenue"]],
    ["infinity", { revenue: 1, orders: Infinity }, {}, "not-finite", ["orders"]],
    ["negative orders", { revenue: 1, orders: -1 }, {}, "out-of-range", ["orders"]],
    ["too much", { revenue: 1e16, orders: 1 }, {}, "out-of-range", ["revenue"]],
    ["a quotient beyond doubles", { revenue: 1e15, orders: 1e-320 }, {}, "out-of-range", []],
    [
      "an option",
      { revenue: 1, orders: 1 },
      { level: 0.9 },
      "unknown-option",
      ["options", "level"],
    ],
    [
      "a definition",
      { revenue: 1, orders: 1 },
      { definition: "net" },
      "unknown-definition",
      ["options", "definition"],
    ],
  ])("refuses %s", (_what, input, options, code, path) => {
    const call = averageOrderValue as (input: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(input, options))).toEqual([code, path]);
  });
});
