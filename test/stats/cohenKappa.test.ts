import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cohenKappa } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { refusal } from "./golden.ts";

/** Ratings by how often each pair of categories was given. */
function expand(table: readonly (readonly number[])[]): [number[], number[]] {
  const pairs = table.flatMap((row, i) =>
    row.flatMap((count, j) => Array<[number, number]>(count).fill([i, j])),
  );
  return [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
}

/** Kappa from the whole table. */
function plainKappa(a: readonly number[], b: readonly number[], power: number): number | null {
  const used = [...new Set([...a, ...b])].sort((x, y) => x - y);
  const share = (list: readonly number[], c: number) =>
    list.filter((v) => v === c).length / a.length;
  const cost = (i: number, j: number) => (power === 0 ? Number(i !== j) : Math.abs(i - j) ** power);
  const missed = a.reduce((sum, v, i) => sum + cost(used.indexOf(v), used.indexOf(b[i] ?? 0)), 0);
  const chance = used.flatMap((c, i) => used.map((d, j) => cost(i, j) * share(a, c) * share(b, d)));
  const total = chance.reduce((x, y) => x + y, 0);
  return total === 0 ? null : 1 - missed / a.length / total;
}

describe("cohenKappa", () => {
  it("shows the paradox of Feinstein and Cicchetti (1990): 85 % agreement, kappa .70 or .32", () => {
    const even = cohenKappa(
      ...expand([
        [40, 9],
        [6, 45],
      ]),
      0.95,
    );
    const prevalent = cohenKappa(
      ...expand([
        [80, 10],
        [5, 5],
      ]),
      0.95,
    );
    expect([even.observed, prevalent.observed]).toEqual([0.85, 0.85]);
    expect(even.kappa?.toFixed(2)).toBe("0.70");
    expect(prevalent.kappa?.toFixed(2)).toBe("0.32");
  });

  it("is what the whole table gives, unweighted and weighted", () => {
    const answers = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 })),
      {
        minLength: 1,
        maxLength: 30,
      },
    );
    holds(
      fc.property(answers, (pairs) => {
        const [a, b] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
        const got = cohenKappa(a, b, 0.9);
        [got.kappa, got.weightedLinear, got.weightedQuadratic].forEach((kappa, power) => {
          const plain = plainKappa(a, b, power);
          if (plain === null) expect(kappa).toBeNull();
          else expect(kappa).toBeCloseTo(plain, 12);
        });
        if (got.kappa === null) return;
        expect(got.lower).toBeGreaterThanOrEqual(-1);
        expect(got.upper).toBeLessThanOrEqual(1);
        expect(cohenKappa(b, a, 0.9).standardError).toBeCloseTo(got.standardError ?? 0, 12);
      }),
      200,
    );
  });

  it("takes a hundred thousand categories in its stride", () => {
    const n = 100_000;
    const a = Float64Array.from({ length: n }, (_, i) => i);
    const b = a.map((_, i) => (i % 2 === 0 ? i : (i + 2) % n));
    const { kappa, observed, expected, weightedLinear, weightedQuadratic } = cohenKappa(a, b, 0.95);
    expect([observed, expected]).toEqual([0.5, 1 / n]);
    expect(kappa).toBeCloseTo((0.5 - 1 / n) / (1 - 1 / n), 14);
    // The mean distance of two ranks is (n² - 1) / 3n, its square (n² - 1) / 6; one pair is n - 2 apart.
    const linear = ((n / 2 - 1) * 2 + n - 2) / n;
    expect(weightedLinear).toBeCloseTo(1 - (3 * n * linear) / (n * n - 1), 12);
    const quadratic = ((n / 2 - 1) * 4 + (n - 2) ** 2) / n;
    expect(weightedQuadratic).toBeCloseTo(1 - (6 * quadratic) / (n * n - 1), 12);
  });

  it("is null, not 1, where there is one category, and of nothing", () => {
    const none = {
      kappa: null,
      standardError: null,
      lower: null,
      upper: null,
      weightedLinear: null,
      weightedQuadratic: null,
    };
    expect(cohenKappa([3, 3], [3, 3], 0.95)).toEqual({ ...none, observed: 1, expected: 1 });
    expect(cohenKappa([], [], 0.95)).toEqual({ ...none, observed: null, expected: null });
  });

  it("is 1 without a miss, and 0 where a rater always says the same", () => {
    expect(cohenKappa([1, 2, 2], [1, 2, 2], 0.95)).toMatchObject({
      kappa: 1,
      standardError: 0,
      lower: 1,
      upper: 1,
    });
    expect(cohenKappa([1, 2, 2], [2, 2, 2], 0.95).kappa).toBeCloseTo(0, 15);
  });

  it.each<[unknown, unknown, unknown, string]>([
    [1, [1], 0.95, "cohen-kappa: invalid-shape at a"],
    [[1], [1, 2], 0.95, "cohen-kappa: inconsistent at b.length"],
    [[1], ["yes"], 0.95, "cohen-kappa: not-a-number at b.0"],
    [[1], [null], 0.95, "cohen-kappa: invalid-shape at b.0"],
    [[1], [1], 0, "cohen-kappa: out-of-range at level"],
  ])("refuses %j, %j, %j", (a, b, level, expected) => {
    expect(refusal(() => cohenKappa(a as never, b as never, level as never))).toBe(expected);
  });
});
