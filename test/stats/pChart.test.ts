import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pChart } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { expectRelative, refusal } from "./golden.ts";

const counts = fc.array(
  fc
    .integer({ min: 1, max: 5000 })
    .chain((of) => fc.record({ count: fc.integer({ min: 0, max: of }), of: fc.constant(of) })),
  { minLength: 1, maxLength: 30 },
);

describe("pChart", () => {
  it("has the textbook's limits", () => {
    holds(
      fc.property(counts, (some) => {
        const all = some.reduce((sum, { of }) => sum + of, 0);
        const p = some.reduce((sum, { count }) => sum + count, 0) / all;
        const { center, points } = pChart(some);
        expect(center).toBe(p);
        some.forEach(({ count, of }, i) => {
          const reach = 3 * Math.sqrt((p * (1 - p)) / of);
          expect(points[i]?.share).toBe(count / of);
          expect(points[i]?.lower).toBeCloseTo(Math.max(0, p - reach), 12);
          expect(points[i]?.upper).toBeCloseTo(Math.min(1, p + reach), 12);
        });
      }),
      200,
    );
  });

  it("swaps its limits where the rest is counted", () => {
    holds(
      fc.property(counts, (some) => {
        const { points } = pChart(some);
        const rest = pChart(some.map(({ count, of }) => ({ count: of - count, of })));
        points.forEach(({ sigma, lower }, i) => {
          expect(rest.points[i]?.sigma).toBe(sigma);
          expect(rest.points[i]?.upper).toBeCloseTo(1 - lower, 12);
        });
      }),
      100,
    );
  });

  it("has limits that equal a center of 0 or 1", () => {
    expect(pChart([{ count: 0, of: 9 }])).toEqual({
      center: 0,
      points: [{ share: 0, sigma: 0, lower: 0, upper: 0 }],
    });
    expect(pChart([{ count: 0.1 + 0.2, of: 0.1 + 0.2 }]).points).toEqual([
      { share: 1, sigma: 0, lower: 1, upper: 1 },
    ]);
  });

  it("keeps the digits of a share next to 1", () => {
    const [point] = pChart([{ count: 2 ** 53 - 2, of: 2 ** 53 }]).points;
    expectRelative(point?.sigma ?? 0, Math.SQRT2 / 2 ** 53, 1e-12);
  });

  it.each<[unknown, string]>([
    [undefined, "p-chart: invalid-shape at counts"],
    [{ length: 2 }, "p-chart: invalid-shape at counts"],
    [[], "p-chart: out-of-range at counts.length"],
    [new Array(1), "p-chart: invalid-shape at counts.0"],
    [[{ count: 1 }], "p-chart: invalid-shape at counts.0.of"],
    [
      [
        { count: 1, of: 2 },
        { count: 3, of: 2 },
      ],
      "p-chart: inconsistent at counts.1.count",
    ],
    [[{ count: 0, of: 0 }], "p-chart: out-of-range at counts.0.of"],
    [[{ count: Number.NaN, of: 1 }], "p-chart: not-a-number at counts.0.count"],
  ])("refuses %j", (some, expected) => {
    expect(refusal(() => pChart(some as never))).toBe(expected);
  });
});
