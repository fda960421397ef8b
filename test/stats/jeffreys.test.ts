import { describe, expect, it } from "vitest";
import { betaCdf, jeffreys } from "../../src/stats/index.ts";
import { proportionLaws } from "./proportionLaws.ts";

describe("jeffreys", () => {
  proportionLaws("jeffreys", "proportion.jeffreys", jeffreys);

  it("leaves half of the rest in each tail", () => {
    const { lower, upper } = jeffreys(7, 20, 0.9);
    expect(betaCdf(lower, 7.5, 13.5)).toBeCloseTo(0.05, 12);
    expect(betaCdf(upper, 7.5, 13.5)).toBeCloseTo(0.95, 12);
  });

  it("is widened to a share that its prior would leave out", () => {
    expect(jeffreys(1e-6, 10, 0.95).lower).toBe(1e-7);
    expect(jeffreys(10 - 1e-6, 10, 0.95).upper).toBe((10 - 1e-6) / 10);
  });
});
