import { describe, expect, it } from "vitest";
import { binomialCdf, clopperPearson } from "../../src/stats/index.ts";
import { expectRelative } from "./golden.ts";
import { proportionLaws } from "./proportionLaws.ts";

describe("clopperPearson", () => {
  proportionLaws("clopper-pearson", "proportion.clopperPearson", clopperPearson);

  it("has limits at which half of the rest lies beyond the count", () => {
    const { lower, upper } = clopperPearson(7, 20, 0.95);
    expect(binomialCdf(7, 20, upper)).toBeCloseTo(0.025, 12);
    expect(1 - binomialCdf(6, 20, lower)).toBeCloseTo(0.025, 12);
  });

  it("obeys the rule of three, with digits to spare", () => {
    expectRelative(clopperPearson(0, 1e9, 0.9).upper, -Math.log(0.05) / 1e9, 1e-8);
  });

  it("takes a tiny fractional count for none", () => {
    expect(clopperPearson(0.001, 10, 0.95).lower).toBe(0);
    expect(clopperPearson(9.999, 10, 0.95).upper).toBe(1);
    expect(clopperPearson(0.02, 10, 0.5).lower).toBeGreaterThan(0);
  });
});
