import { netRevenueRetention, type RevenueParts } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf } from "../core/faultOf.ts";

describe("netRevenueRetention", () => {
  it.each<[string, RevenueParts, number]>([
    ["losses", { start: 1000, churn: 60, contraction: 40, expansion: 0 }, 90],
    ["losses outgrown", { start: 1000, churn: 60, contraction: 40, expansion: 200 }, 110],
    ["returners", { start: 1000, churn: 60, expansion: 0, reactivation: 60 }, 94],
    ["new customers", { start: 1000, churn: 60, expansion: 0, new: 60 }, 94],
    ["everything lost", { start: 7, churn: 7, expansion: 0 }, 0],
  ])("of %s", (_what, parts, value) => {
    expect(netRevenueRetention(parts).value).toBe(value);
  });

  it.each<[RevenueParts, string]>([
    [{ churn: 1, expansion: 1 }, "start"],
    [{ start: 9, expansion: 1 }, "churn"],
    [{ start: 9, churn: 1 }, "expansion"],
  ])("of %j names the missing %s", (parts, part) => {
    expect(faultOf(() => netRevenueRetention(parts))).toEqual(["inconsistent", [part]]);
  });
});
