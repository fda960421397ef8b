import { WHOLE_COUNT } from "../core/checkNumber.ts";
import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";
import type { Rows } from "../core/Rows.ts";
import { compareTables } from "../stats/logRankTest.ts";
import { type Lifetime, type LifetimeTally, readLifetimes } from "./readLifetimes.ts";

/** Whether groups of customers stay equally long. */
export interface LogRank {
  /** Chi-square; `null` where there is nothing to compare. */
  readonly statistic: number | null;
  /** Its degrees of freedom: the groups that could be compared, less one. */
  readonly df: number;
  /** How likely so large a statistic is if all groups stay alike; `null` with the statistic. */
  readonly pValue: number | null;
}

const NAME = "log-rank";

/**
 * Log-rank test: do groups of customers stay equally long?
 *
 * @remarks
 * Compares, at each duration at which anyone left, who left with who would have if all groups were
 * alike. The statistic is a chi-square, at least 0; a small p-value says that the curves differ, not
 * where nor by how much, and of three groups not which. It sees best a difference that goes one way
 * all along: curves that cross may pass for equal.
 *
 * Ties are exact. A group whose customers were all censored before anyone left cannot be compared and
 * takes no degree of freedom. Where nothing can be compared, statistic and p-value are `null`.
 *
 * Cost: linear in the rows; durations times the square of the number of groups.
 *
 * @param groups - Lifetimes of each group, as rows or as tallies of {@link kaplanMeier}, in a list or
 * by name; two groups or more.
 * @returns Statistic, degrees of freedom and p-value.
 * @throws {@link CxMetricsError} `invalid-shape` for fewer than two groups; what
 * {@link kaplanMeier} throws for lifetimes; `not-integer` for fractional counts.
 *
 * @example
 * ```ts
 * import { logRank } from "cx-metrics";
 *
 * const stay = (duration: number) => ({ duration, ended: true });
 * const test = logRank({ monthly: [1, 2, 3, 4].map(stay), yearly: [5, 6, 7, 8].map(stay) });
 * test.statistic; // ≈ 7.34
 * test.pValue; // ≈ 0.0067
 * ```
 *
 * @see {@link kaplanMeier}
 * @see N. Mantel (1966), Cancer Chemotherapy Reports 50, 163-170.
 * @public
 */
export function logRank(
  groups:
    | readonly (Rows<Lifetime> | LifetimeTally)[]
    | Readonly<Record<string, Rows<Lifetime> | LifetimeTally>>,
): LogRank {
  if (!(Array.isArray(groups) || isRecord(groups)) || Object.keys(groups).length < 2)
    fail("invalid-shape", NAME, ["groups"], groups, "two groups or more");
  const tables = Object.entries(groups as Readonly<Record<string, unknown>>).map(
    ([name, group]) => {
      const place = { name, path: [name], range: WHOLE_COUNT };
      return readLifetimes(NAME, group, place).table;
    },
  );
  const { statistic, df, pValue } = compareTables(tables);
  return { statistic, df, pValue };
}
