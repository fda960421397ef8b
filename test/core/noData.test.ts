import { describe, expect, it } from "vitest";
import { ces, churnRate, csat, enps, nps, retentionRate } from "../../src/index.ts";
import { warningsOf } from "./faultOf.ts";

describe("a metric of nothing", () => {
  it.each([
    ["nps", () => nps([])],
    ["nps of counts", () => nps({ promoters: 0, passives: 0, detractors: 0 })],
    ["enps of missing answers", () => enps([null])],
    ["csat", () => csat([])],
    ["csat net", () => csat([], { definition: "net" })],
    ["csat mean", () => csat([], { definition: "mean" })],
    ["csat good-bad", () => csat([], { definition: "good-bad" })],
    ["csat of counts", () => csat({ satisfied: 0, responses: 0 })],
    ["csat of weights of 0", () => csat([5, 1], { weights: [0, 0] })],
    ["csat mean of weights of 0", () => csat([5, 1], { weights: [0, 0], definition: "mean" })],
    ["ces", () => ces([])],
  ])("is null and says why: %s", (_, measure) => {
    const result = measure();
    expect(result).toMatchObject({ value: null, n: 0, interval: null, basis: null });
    expect(warningsOf(result)).toEqual(["no-data"]);
    expect(result.warnings[0]?.message).toMatch(/^there (is|are) no/);
  });

  it("names the denominator that is 0", () => {
    const message = (what: string) => `there is nothing to divide by: ${what} is 0`;
    expect(csat([3, 3], { definition: "good-bad" })).toMatchObject({
      value: null,
      n: 0,
      interval: null,
      warnings: [{ code: "zero-denominator", message: message("good and bad together") }],
    });
    for (const result of [churnRate({ start: 0, lost: 0 }), retentionRate({ start: 0, lost: 0 })]) {
      expect(result.value).toBeNull();
      expect(result.warnings[0]?.code).toBe("zero-denominator");
      expect(result.warnings[0]?.message).toMatch(/^there is nothing to divide by: .+ is 0$/);
    }
  });
});
