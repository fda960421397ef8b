import { slaAttainment } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";

describe("slaAttainment", () => {
  it("is the share of targets that were met", () => {
    const result = slaAttainment({ met: 45, breached: 5 });
    expect(result).toMatchObject({
      metric: "sla-attainment",
      definition: "standard",
      options: { level: 0.95, interval: "wilson" },
      value: 90,
      unit: "percent",
      better: "higher",
      n: 50,
      basis: { kind: "share", count: 45, of: 50 },
      tally: { met: 45, breached: 5 },
      excluded: {},
      warnings: [],
    });
    // (p + z²/2n ± z·sqrt(p(1 - p)/n + z²/4n²)) / (1 + z²/n)
    expect(result.interval?.lower).toBeCloseTo(78.6398, 3);
    expect(result.interval?.upper).toBeCloseTo(95.6524, 3);
  });

  it("takes level and method", () => {
    const options = { definition: "standard", level: 0.9, interval: "none" } as const;
    expect(slaAttainment({ met: 1, breached: 0 }, options)).toMatchObject({
      value: 100,
      options: { level: 0.9, interval: "none" },
      interval: null,
    });
  });

  it("is undefined without targets", () => {
    const result = slaAttainment({ met: 0, breached: 0 });
    expect(result).toMatchObject({ value: null, n: 0, interval: null, basis: null });
    expect(result.warnings[0]?.message).toContain("met + breached is 0");
    expect(warningsOf(result)).toEqual(["zero-denominator"]);
  });

  it.each<[string, unknown, unknown, string, string[]]>([
    ["nothing", undefined, {}, "invalid-shape", []],
    ["no breached", { met: 1 }, {}, "invalid-shape", ["breached"]],
    ["resolved instead", { met: 1, resolved: 2 }, {}, "invalid-shape", ["resolved"]],
    ["a negative", { met: -1, breached: 2 }, {}, "out-of-range", ["met"]],
    ["an option", { met: 1, breached: 2 }, { per: 1 }, "unknown-option", ["options", "per"]],
  ])("refuses %s", (_what, counts, options, code, path) => {
    const call = slaAttainment as (counts: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(counts, options))).toEqual([code, path]);
  });
});
