import { reopenRate } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf, warningsOf } from "../core/faultOf.ts";

describe("reopenRate", () => {
  it("is the share of resolved tickets that came back", () => {
    const result = reopenRate({ reopened: 10, resolved: 200 });
    expect(result).toMatchObject({
      metric: "reopen-rate",
      definition: "standard",
      value: 5,
      unit: "percent",
      better: "lower",
      n: 200,
      interval: { level: 0.95, method: "wilson" },
      basis: { kind: "share", count: 10, of: 200 },
      tally: { reopened: 10, resolved: 200 },
    });
  });

  it("is undefined where nothing was resolved", () => {
    const result = reopenRate({ reopened: 0, resolved: 0 });
    expect(result).toMatchObject({ value: null, n: 0 });
    expect(warningsOf(result)).toEqual(["zero-denominator"]);
  });

  it.each<[string, unknown, string, string[]]>([
    ["no resolved", { reopened: 1 }, "invalid-shape", ["resolved"]],
    ["words", { reopened: "1", resolved: 2 }, "not-a-number", ["reopened"]],
    ["reopenings instead of tickets", { reopened: 3, resolved: 2 }, "inconsistent", ["reopened"]],
  ])("refuses %s", (_what, counts, code, path) => {
    expect(faultOf(() => reopenRate(counts as never))).toEqual([code, path]);
  });
});
