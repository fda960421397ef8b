import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { limitsOn } from "../../../src/models/intervals/limitsOn.ts";
import { holds } from "../../support/lawRuns.ts";

const error = fc.double({ min: 0, max: 1e30, noNaN: true });

describe("limitsOn", () => {
  it("is symmetric on its scale", () => {
    expect(limitsOn("identity", -1, 2, 1.5)).toEqual({ lower: -4, upper: 2 });
    const log = limitsOn("log", 3, 0.6, 2);
    expect(log.lower * log.upper).toBeCloseTo(9, 12);
    expect(log.upper).toBeCloseTo(3 * Math.exp(0.4), 12);
    const logit = limitsOn("logit", 0.2, 0.08, 2);
    const odds = ({ lower, upper }: typeof logit) => [lower / (1 - lower), upper / (1 - upper)];
    expect(odds(logit)[0]).toBeCloseTo(0.25 / Math.E, 12);
    expect(odds(logit)[1]).toBeCloseTo(0.25 * Math.E, 12);
  });

  it("is the estimate at an end of the scale, or without an error", () => {
    expect(limitsOn("log", 0, 1, 2)).toEqual({ lower: 0, upper: 0 });
    expect(limitsOn("log", 1, 1, 2).upper).toBeGreaterThan(1);
    expect(limitsOn("logit", 0, 1, 2)).toEqual({ lower: 0, upper: 0 });
    expect(limitsOn("logit", 1, 1, 2)).toEqual({ lower: 1, upper: 1 });
    expect(limitsOn("logit", 0.3, 0, 2)).toEqual({ lower: 0.3, upper: 0.3 });
    expect(limitsOn("identity", 0, 0, 2)).toEqual({ lower: 0, upper: 0 });
  });

  it("keeps a probability one, and a count at least 0", () => {
    holds(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), error, (share, standardError) => {
        const { lower, upper } = limitsOn("logit", share, standardError, 2);
        const room = 1e-15;
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(share * (1 + room));
        expect(upper).toBeGreaterThanOrEqual(share * (1 - room));
        expect(upper).toBeLessThanOrEqual(1);
        const log = limitsOn("log", share, standardError, 2);
        expect(log.lower).toBeGreaterThanOrEqual(0);
        expect(log.lower).toBeLessThanOrEqual(share);
        expect(log.upper).toBeGreaterThanOrEqual(share);
      }),
      300,
    );
    expect(limitsOn("logit", 5e-324, 1e60, 2)).toEqual({ lower: 0, upper: 1 });
    expect(limitsOn("logit", 1 - 2 ** -53, 1e60, 2)).toEqual({ lower: 0, upper: 1 });
    expect(limitsOn("log", 5e-324, 1e60, 2)).toEqual({
      lower: 0,
      upper: Number.POSITIVE_INFINITY,
    });
  });
});
