import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chiSquareTest, fisherExact } from "../../src/stats/index.ts";
import { logHypergeometric } from "../../src/stats/logHypergeometric.ts";
import { holds } from "../support/lawRuns.ts";
import { expectRelative, refusal } from "./golden.ts";

const of = fc.integer({ min: 1, max: 40 });
const share = of.chain((n) => fc.integer({ min: 0, max: n }).map((count) => ({ count, of: n })));

/** A binomial coefficient, exactly. */
function choose(n: number, k: number): bigint {
  let product = 1n;
  for (let i = 1; i <= k; i++) product = (product * BigInt(n - k + i)) / BigInt(i);
  return product;
}

/** All tables by whole numbers, ties as R has them. */
function addUp(a: { count: number; of: number }, b: { count: number; of: number }): number {
  const draws = a.count + b.count;
  const ways = (k: number): bigint => choose(a.of, k) * choose(b.of, draws - k);
  const observed = Number(ways(a.count)) * (1 + 1e-7);
  let sum = 0;
  for (let k = Math.max(0, draws - b.of); k <= Math.min(draws, a.of); k++)
    if (Number(ways(k)) <= observed) sum += Number(ways(k));
  return sum / Number(choose(a.of + b.of, draws));
}

describe("fisherExact", () => {
  it("adds up all tables that are no more likely", () => {
    holds(
      fc.property(share, share, (a, b) => {
        expectRelative(fisherExact(a, b), addUp(a, b), 1e-10);
      }),
      1000,
    );
  });

  it("is Fisher's tea party", () => {
    expect(fisherExact({ count: 1, of: 4 }, { count: 3, of: 4 })).toBeCloseTo(17 / 35, 12);
  });

  it("is the same the other way round, in both ways", () => {
    const others = (a: { count: number; of: number }) => ({ count: a.of - a.count, of: a.of });
    holds(
      fc.property(share, share, (a, b) => {
        const p = fisherExact(a, b);
        expectRelative(fisherExact(b, a), p, 1e-12);
        expectRelative(fisherExact(others(a), others(b)), p, 1e-12);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
      }),
      200,
    );
  });

  it("finds nothing between equal shares, or in one answer each", () => {
    expect(fisherExact({ count: 1, of: 3 }, { count: 2, of: 6 })).toBe(1);
    expect(fisherExact({ count: 0, of: 3 }, { count: 0, of: 9 })).toBe(1);
    expect(fisherExact({ count: 1, of: 1 }, { count: 0, of: 1 })).toBe(1);
  });

  it("comes to what chi-square says, quickly, with a million and more", () => {
    for (const [n, more] of [
      [1e6, 1500],
      [1e10, 150_000],
    ] as const) {
      const start = performance.now();
      const p = fisherExact({ count: n / 2, of: n }, { count: n / 2 + more, of: n });
      expect(performance.now() - start).toBeLessThan(500);
      const { pValue } = chiSquareTest([
        [n / 2, n / 2],
        [n / 2 + more, n / 2 - more],
      ]);
      expectRelative(p, pValue ?? 0, n === 1e6 ? 1e-2 : 1e-4);
    }
    expect(fisherExact({ count: 0, of: 1e6 }, { count: 1e6, of: 1e6 })).toBe(0);
    expect(fisherExact({ count: 3, of: 1e10 }, { count: 9, of: 1e10 })).toBeCloseTo(0.146, 3);
  });

  it.each<[unknown, unknown, string]>([
    [{ count: 1.5, of: 3 }, { count: 1, of: 3 }, "not-integer at a.count"],
    [{ count: 1, of: 3 }, { count: 1, of: 3.5 }, "not-integer at b.of"],
    [{ count: 1, of: 3 }, { count: 1, of: 2e10 }, "out-of-range at b.of"],
    [{ count: 4, of: 3 }, { count: 1, of: 3 }, "inconsistent at a.count"],
    [{ count: 0, of: 0 }, { count: 1, of: 3 }, "out-of-range at a.of"],
    [null, { count: 1, of: 3 }, "invalid-shape at a"],
    [{ count: 1, of: 3 }, "1/3", "invalid-shape at b"],
  ])("refuses %j and %j", (a, b, fault) => {
    expect(refusal(() => fisherExact(a as never, b as never))).toBe(`fisher-exact: ${fault}`);
  });
});

describe("logHypergeometric", () => {
  it("is the logarithm of three binomial coefficients", () => {
    holds(
      fc.property(share, share, (a, b) => {
        const draws = a.count + b.count;
        const ways = choose(a.of, a.count) * choose(b.of, b.count);
        const chance = Number(ways) / Number(choose(a.of + b.of, draws));
        expectRelative(Math.exp(logHypergeometric(a.count, draws, a.of, b.of)), chance, 1e-12);
      }),
      200,
    );
  });
});
