import { cartAbandonment } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";

describe("cartAbandonment", () => {
  it("is the share of carts without an order", () => {
    const result = cartAbandonment({ created: 10_000, completed: 3000 });
    expect(result).toMatchObject({
      metric: "cart-abandonment",
      definition: "standard",
      options: { level: 0.95, interval: "wilson" },
      value: 70,
      unit: "percent",
      better: "lower",
      n: 10_000,
      basis: { kind: "share", count: 7000, of: 10_000 },
      tally: { created: 10_000, completed: 3000 },
      excluded: {},
      warnings: [],
    });
    expect(result.interval?.lower).toBeCloseTo(69.0942, 3);
    expect(result.interval?.upper).toBeCloseTo(70.8904, 3);
  });

  it.each<[number, number, number]>([
    [200, 45, 77.5],
    [40, 0, 100],
    [40, 40, 0],
  ])("of %d carts and %d orders is %d", (created, completed, rate) => {
    expect(cartAbandonment({ created, completed }, { definition: "standard" }).value).toBe(rate);
  });

  it("is undefined without carts", () => {
    const result = cartAbandonment({ created: 0, completed: 0 });
    expect(result).toMatchObject({ value: null, n: 0, interval: null, basis: null });
    expect(result.warnings).toEqual([
      { code: "zero-denominator", message: "there is nothing to divide by: created is 0" },
    ]);
  });

  it("takes level and method, and warns", () => {
    const counts = { created: 20, completed: 5 };
    const exact = cartAbandonment(counts, { interval: "clopper-pearson", level: 0.9 });
    expect(exact.interval).toMatchObject({ level: 0.9, method: "clopper-pearson" });
    expect(warningsOf(exact)).toEqual(["small-sample"]);
    const weighted = cartAbandonment({ created: 100, completed: 0.5 });
    expect(weighted).toMatchObject({ value: 99.5, interval: null });
    expect(warningsOf(weighted)).toEqual(["fractional-counts"]);
  });
});

describe("cartAbandonment refuses", () => {
  const counts = { created: 10, completed: 3 };

  it.each<[string, unknown, unknown, string, string[]]>([
    ["nothing", undefined, {}, "invalid-shape", []],
    ["no orders", { created: 10 }, {}, "invalid-shape", ["completed"]],
    ["abandoned carts", { ...counts, abandoned: 7 }, {}, "invalid-shape", ["abandoned"]],
    ["a negative", { ...counts, completed: -1 }, {}, "out-of-range", ["completed"]],
    ["words", { ...counts, created: "10" }, {}, "not-a-number", ["created"]],
    ["more orders than carts", { created: 10, completed: 11 }, {}, "inconsistent", ["completed"]],
    ["a method", counts, { interval: "score" }, "unknown-option", ["options", "interval"]],
    ["a level", counts, { level: 95 }, "out-of-range", ["options", "level"]],
  ])("%s", (_what, input, options, code, path) => {
    const call = cartAbandonment as (counts: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(input, options))).toEqual([code, path]);
  });
});
