import { describe, expect, it } from "vitest";
import { criticalZ } from "../../src/stats/criticalZ.ts";
import { normalQuantile } from "../../src/stats/index.ts";

describe("criticalZ", () => {
  it.each([0.001, 0.5, 0.8, 0.9, 0.95, 0.975, 0.99, 0.999, 0.9999])(
    "is the normal quantile of half the rest: %s",
    (level) => {
      expect(Math.abs(criticalZ(level) + normalQuantile((1 - level) / 2))).toBeLessThan(1e-11);
    },
  );

  it("stays finite for levels that doubles barely tell from 0 and 1", () => {
    expect(criticalZ(1e-300)).toBeGreaterThanOrEqual(0);
    expect(criticalZ(1e-300)).toBeLessThan(1e-15);
    expect(criticalZ(1 - Number.EPSILON / 2)).toBeGreaterThan(7);
    expect(criticalZ(1 - Number.EPSILON / 2)).toBeLessThan(9);
  });
});
