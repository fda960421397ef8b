import { escalationRate } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";

describe("escalationRate", () => {
  it("is the share of tickets that were passed on", () => {
    expect(escalationRate({ escalated: 15, tickets: 500 })).toMatchObject({
      metric: "escalation-rate",
      definition: "standard",
      value: 3,
      unit: "percent",
      better: "lower",
      n: 500,
      interval: { level: 0.95, method: "wilson" },
      basis: { kind: "share", count: 15, of: 500 },
      tally: { escalated: 15, tickets: 500 },
    });
  });

  it("is undefined without tickets", () => {
    const result = escalationRate({ escalated: 0, tickets: 0 });
    expect(result).toMatchObject({ value: null, n: 0 });
    expect(warningsOf(result)).toEqual(["zero-denominator"]);
  });

  it.each<[string, unknown, string, string[]]>([
    ["no tickets", { escalated: 1 }, "invalid-shape", ["tickets"]],
    ["infinity", { escalated: 1, tickets: Infinity }, "not-finite", ["tickets"]],
    ["escalations instead of tickets", { escalated: 3, tickets: 2 }, "inconsistent", ["escalated"]],
  ])("refuses %s", (_what, counts, code, path) => {
    expect(faultOf(() => escalationRate(counts as never))).toEqual([code, path]);
  });
});
