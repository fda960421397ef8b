import { WHOLE_COUNT } from "../core/checkNumber.ts";
import { fail } from "../core/fail.ts";
import { incompleteGamma } from "./incompleteGamma.ts";
import { type LifetimeCount, lifeTable } from "./lifeTable.ts";
import { countAtRisk } from "./productLimit.ts";

/**
 * Whether lifetimes differ between groups.
 *
 * @public
 */
export interface LogRankTest {
  /** Chi-square; `null` where there is nothing to compare. */
  readonly statistic: number | null;
  /** Its degrees of freedom: the groups that could be compared, less one. */
  readonly df: number;
  /** The probability of a larger statistic if all groups last alike; `null` with the statistic. */
  readonly pValue: number | null;
  /** How many lifetimes of each group ended. */
  readonly observed: readonly number[];
  /** How many would have, if all groups lasted alike. */
  readonly expected: readonly number[];
}

/**
 * Log-rank test (Mantel-Haenszel) of two or more groups of lifetimes.
 *
 * Formula: `(O - E)' V⁻¹ (O - E)`, O and E the ended lifetimes of each group as observed and as
 * expected, V their hypergeometric covariance, summed over the times. Unit: none. Range: at least 0.
 *
 * Tied times are exact: many may end at once. A group that nobody is left of when the first
 * lifetime ends cannot be compared; it takes no degree of freedom. Two groups are compared in both
 * directions at once; more than two say that some differ, not which.
 *
 * Cost: the number of different times, times the square of the number of groups.
 *
 * @param groups - Lifetimes of each group, as counts by time; two groups or more.
 * @returns Statistic, degrees of freedom and p-value; observed and expected ends of each group.
 * @throws {@link CxMetricsError} `invalid-shape` for fewer than two groups or what is no list;
 *   `not-a-number`, `not-finite`, `out-of-range`.
 *
 * @example
 * ```ts
 * import { logRankTest } from "cx-metrics/stats";
 *
 * const early = [1, 2, 3, 4].map((time) => ({ time, ended: 1, censored: 0 }));
 * const late = [5, 6, 7, 8].map((time) => ({ time, ended: 1, censored: 0 }));
 * const { statistic, df, pValue } = logRankTest([early, late]);
 * statistic; // ≈ 7.34
 * df; // => 1
 * pValue; // ≈ 0.0067
 * ```
 *
 * @see {@link productLimit}, {@link chiSquareTail}
 * @see N. Mantel (1966), Cancer Chemotherapy Reports 50, 163-170; R. Peto, J. Peto (1972), Journal
 *   of the Royal Statistical Society A 135, 185-207.
 * @public
 */
export function logRankTest(groups: readonly (readonly LifetimeCount[])[]): LogRankTest {
  if (!Array.isArray(groups) || groups.length < 2)
    fail("invalid-shape", "log-rank-test", ["groups"], groups, "two groups or more");
  return compareTables(
    groups.map((group, i) => lifeTable("log-rank-test", ["groups", i], group, WHOLE_COUNT)),
  );
}

/**
 * The test of life tables, unchecked.
 *
 * @remarks
 * The covariance is that of a network: groups are nodes, and every time ties those together of whom
 * someone is left. Taking node after node out of it solves the equations by sums of positive terms,
 * so that no digits are lost, and a node without ties shows itself.
 *
 * @internal
 */
export function compareTables(tables: readonly (readonly LifetimeCount[])[]): LogRankTest {
  const { observed, expected, ties } = sumOverTimes(tables);
  const excess = observed.map((count, g) => count - (expected[g] as number));
  let statistic = 0;
  let df = 0;
  ties.forEach((tiesOf, g) => {
    const others = tiesOf.map((tie, h) => (h > g ? tie : 0));
    const total = others.reduce((sum, tie) => sum + tie, 0);
    if (total === 0) return;
    const own = excess[g] as number;
    statistic += (own * own) / total;
    df++;
    others.forEach((tie, h) => {
      excess[h] = (excess[h] as number) + (own * tie) / total;
      others.forEach((other, k) => {
        const row = ties[h] as number[];
        row[k] = (row[k] as number) + (tie * other) / total;
      });
    });
  });
  if (df === 0) return { statistic: null, df, pValue: null, observed, expected };
  const pValue = incompleteGamma(statistic / 2, df / 2).upper;
  return { statistic, df, pValue, observed, expected };
}

interface Sums {
  readonly observed: number[];
  readonly expected: number[];
  /** The negative covariance of each two groups. */
  readonly ties: number[][];
}

function sumOverTimes(tables: readonly (readonly LifetimeCount[])[]): Sums {
  const atRisk = tables.map(countAtRisk);
  const places = tables.map(() => 0);
  const observed = tables.map(() => 0);
  const expected = tables.map(() => 0);
  const ties = tables.map(() => tables.map(() => 0));
  for (const time of timesOf(tables)) {
    let ends = 0;
    const left = tables.map((table, g) => {
      let place = places[g] as number;
      while (place < table.length && (table[place] as LifetimeCount).time < time) place++;
      places[g] = place;
      const count = table[place];
      const ended = count?.time === time ? count.ended : 0;
      ends += ended;
      observed[g] = (observed[g] as number) + ended;
      return atRisk[g]?.[place] ?? 0;
    });
    const all = left.reduce((sum, count) => sum + count, 0);
    const spread = all > 1 ? (ends * (all - ends)) / (all - 1) : 0;
    left.forEach((count, g) => {
      expected[g] = (expected[g] as number) + (ends * count) / all;
      left.forEach((other, h) => {
        const row = ties[g] as number[];
        row[h] = (row[h] as number) + spread * (count / all) * (other / all);
      });
    });
  }
  return { observed, expected, ties };
}

/** The times at which any lifetime ended, ascending. */
function timesOf(tables: readonly (readonly LifetimeCount[])[]): number[] {
  const times = new Set<number>();
  for (const table of tables) {
    for (const { time, ended } of table) if (ended > 0) times.add(time);
  }
  return [...times].sort((a, b) => a - b);
}
