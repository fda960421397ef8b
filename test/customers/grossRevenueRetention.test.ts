import { grossRevenueRetention, type RevenueParts } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf } from "../core/faultOf.ts";

describe("grossRevenueRetention", () => {
  it.each<[string, RevenueParts, number]>([
    ["losses", { start: 1000, churn: 60, contraction: 40 }, 90],
    ["losses outgrown", { start: 1000, churn: 60, contraction: 40, expansion: 5000 }, 90],
    ["returners", { start: 1000, churn: 60, reactivation: 60 }, 94],
    ["nothing lost", { start: 0.07, churn: 0 }, 100],
    ["everything lost", { start: 7, churn: 4, contraction: 3 }, 0],
  ])("of %s", (_what, parts, value) => {
    expect(grossRevenueRetention(parts).value).toBe(value);
  });

  it.each<[RevenueParts, string]>([
    [{ churn: 1 }, "start"],
    [{ start: 9, contraction: 1 }, "churn"],
  ])("of %j names the missing %s", (parts, part) => {
    expect(faultOf(() => grossRevenueRetention(parts))).toEqual(["inconsistent", [part]]);
  });
});
