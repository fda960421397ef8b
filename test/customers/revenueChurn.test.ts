import { type RevenueChurnDefinition, type RevenueParts, revenueChurn } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { faultOf } from "../core/faultOf.ts";

describe("revenueChurn", () => {
  it.each<[string, RevenueChurnDefinition, RevenueParts, number]>([
    ["losses", "gross", { start: 1000, churn: 60, contraction: 40, expansion: 900 }, 10],
    ["churn alone", "gross", { start: 1000, churn: 60 }, 6],
    ["everything lost", "gross", { start: 0.07, churn: 0.07 }, 100],
    ["nothing lost", "gross", { start: 7, churn: 0 }, 0],
    ["losses less gains", "net", { start: 1000, churn: 60, contraction: 40, expansion: 30 }, 7],
    ["returners", "net", { start: 1000, churn: 60, expansion: 0, reactivation: 20 }, 4],
    ["more won than lost", "net", { start: 1000, churn: 60, expansion: 100 }, -4],
    ["new customers", "net", { start: 1000, churn: 60, expansion: 0, new: 5000 }, 6],
  ])("of %s, %s", (_what, definition, parts, value) => {
    const result = revenueChurn(parts, { definition });
    expect(result).toMatchObject({ definition, value });
    expect(result.basis).toMatchObject({ denominator: parts.start });
  });

  it("is gross unless asked", () => {
    const parts = { start: 1000, churn: 60, expansion: 100 };
    expect(revenueChurn(parts)).toEqual(revenueChurn(parts, { definition: "gross" }));
  });

  it.each<[RevenueChurnDefinition, RevenueParts, string]>([
    ["gross", { churn: 1 }, "start"],
    ["gross", { start: 9, contraction: 1 }, "churn"],
    ["net", { churn: 1, expansion: 1 }, "start"],
    ["net", { start: 9, expansion: 1 }, "churn"],
    ["net", { start: 9, churn: 1 }, "expansion"],
  ])("%s of %j names the missing %s", (definition, parts, part) => {
    expect(faultOf(() => revenueChurn(parts, { definition }))).toEqual(["inconsistent", [part]]);
  });
});
