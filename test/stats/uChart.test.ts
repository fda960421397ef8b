import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { uChart } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { refusal } from "./golden.ts";

const rates = fc.array(
  fc.record({ events: fc.nat(500), exposure: fc.integer({ min: 1, max: 100 }) }),
  { minLength: 1, maxLength: 20 },
);

describe("uChart", () => {
  it("does not depend on the unit of the exposure", () => {
    holds(
      fc.property(rates, (some) => {
        const { center, points } = uChart(some);
        const other = uChart(
          some.map(({ events, exposure }) => ({ events, exposure: 8 * exposure })),
        );
        expect(8 * other.center).toBe(center);
        points.forEach(({ rate, sigma, lower, upper }, i) => {
          expect(8 * (other.points[i]?.rate ?? 0)).toBe(rate);
          expect(8 * (other.points[i]?.sigma ?? 0)).toBeCloseTo(sigma, 9);
          expect(sigma).toBeCloseTo(Math.sqrt(center / (some[i]?.exposure ?? 0)), 12);
          expect(lower).toBe(Math.max(0, center - 3 * sigma));
          expect(upper).toBe(center + 3 * sigma);
        });
      }),
      200,
    );
  });

  it.each<[unknown, string]>([
    ["rates", "u-chart: invalid-shape at rates"],
    [[], "u-chart: out-of-range at rates.length"],
    [[null], "u-chart: invalid-shape at rates.0"],
    [[{ events: 0.5, exposure: 1 }], "u-chart: not-integer at rates.0.events"],
    [[{ events: 5, exposure: 0 }], "u-chart: out-of-range at rates.0.exposure"],
    [[{ events: 5, exposure: 1, n: 1 }], "u-chart: invalid-shape at rates.0.n"],
  ])("refuses %j", (some, expected) => {
    expect(refusal(() => uChart(some as never))).toBe(expected);
  });
});
