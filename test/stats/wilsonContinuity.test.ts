import { describe, expect, it } from "vitest";
import { wilson, wilsonContinuity } from "../../src/stats/index.ts";
import { proportionLaws } from "./proportionLaws.ts";

describe("wilsonContinuity", () => {
  proportionLaws("wilson-continuity", "proportion.wilsonContinuity", wilsonContinuity);

  it("is wider than Wilson's, but not at a half, as in R", () => {
    expect(wilsonContinuity(15, 148, 0.95).upper).toBeGreaterThan(wilson(15, 148, 0.95).upper);
    expect(wilsonContinuity(15, 148, 0.95).lower).toBeLessThan(wilson(15, 148, 0.95).lower);
    expect(wilsonContinuity(5, 10, 0.95)).toEqual(wilson(5, 10, 0.95));
    expect(wilsonContinuity(5.2, 10, 0.95).lower).toBe(wilson(5, 10, 0.95).lower);
  });
});
