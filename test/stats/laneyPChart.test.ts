import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { laneyPChart, pChart } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { expectRelative, refusal } from "./golden.ts";

const shares = fc.array(fc.integer({ min: 1, max: 199 }), { minLength: 2, maxLength: 30 });

describe("laneyPChart", () => {
  it("is the p chart, sigmaZ times as wide", () => {
    holds(
      fc.property(shares, fc.integer({ min: 200, max: 400 }), (some, of) => {
        const counts = some.map((count, i) => ({ count, of: of + (i % 3) * 100 }));
        const plain = pChart(counts);
        const { center, sigmaZ, points } = laneyPChart(counts);
        const z = plain.points.map(({ share, sigma }) => (share - center) / sigma);
        const steps = z.slice(1).map((score, i) => Math.abs(score - (z[i] ?? 0)));
        const wanted = steps.reduce((sum, step) => sum + step, 0) / steps.length / 1.128;
        expect(center).toBe(plain.center);
        expect(sigmaZ).toBeCloseTo(wanted, 10);
        plain.points.forEach(({ sigma }, i) => {
          const reach = 3 * sigma * wanted;
          expect(points[i]?.sigma).toBeCloseTo(sigma * wanted, 12);
          expect(points[i]?.lower).toBeCloseTo(Math.max(0, center - reach), 10);
          expect(points[i]?.upper).toBeCloseTo(Math.min(1, center + reach), 10);
        });
      }),
      200,
    );
  });

  it("varies as much in z wherever all are asked four times as often", () => {
    const counts = [40, 55, 47, 60].map((count) => ({ count, of: 100 }));
    const more = counts.map(({ count, of }) => ({ count: 4 * count, of: 4 * of }));
    expectRelative(laneyPChart(more).sigmaZ ?? 0, 2 * (laneyPChart(counts).sigmaZ ?? 0), 1e-12);
    laneyPChart(more).points.forEach(({ sigma }, i) => {
      expectRelative(sigma, laneyPChart(counts).points[i]?.sigma ?? 0, 1e-12);
    });
  });

  it.each([
    ["a single point", [{ count: 30, of: 40 }]],
    [
      "a pooled share of 0",
      [
        { count: 0, of: 40 },
        { count: 0, of: 9 },
      ],
    ],
    [
      "a pooled share of 1",
      [
        { count: 40, of: 40 },
        { count: 9, of: 9 },
      ],
    ],
  ])("is the p chart for %s, without sigmaZ", (_what, counts) => {
    expect(laneyPChart(counts)).toEqual({ ...pChart(counts), sigmaZ: null });
  });

  it("has limits that equal the center where the shares never vary", () => {
    const { sigmaZ, points } = laneyPChart([10, 20, 30].map((of) => ({ count: of / 2, of })));
    expect(sigmaZ).toBe(0);
    expect(points[0]).toEqual({ share: 0.5, sigma: 0, lower: 0.5, upper: 0.5 });
  });

  it("refuses under its own name", () => {
    expect(refusal(() => laneyPChart([]))).toBe("laney-p-chart: out-of-range at counts.length");
  });
});
