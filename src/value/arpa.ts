import type { MetricResult } from "../core/MetricResult.ts";
import type { StandardOptions } from "../core/readStandard.ts";
import { revenuePer } from "./revenuePer.ts";

/** What accounts brought in over a period, and how many there were. */
export interface AccountRevenue {
  /** The money of the period, refunds taken off; below 0 where they outweigh. */
  readonly revenue: number;
  /** Accounts that could pay in the period; an average of its start and end may be a fraction. */
  readonly accounts: number;
}

/**
 * Average Revenue Per Account (ARPA; ARPU where an account is a user).
 *
 * @remarks
 * `revenue / accounts`, money per period in one currency; higher is better. The period is that of the
 * revenue: monthly revenue makes a monthly ARPA, which goes with a monthly churn. No interval: that
 * needs the spread of the single accounts.
 *
 * Cost: constant.
 *
 * @param input - Revenue of one period, and the accounts in it.
 * @param options - Definition.
 * @returns The value in money; `null` with "zero-denominator" for no accounts.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for a number;
 * `invalid-shape`, `unknown-option`, `unknown-definition`.
 *
 * @example
 * ```ts
 * import { arpa, clv } from "cx-metrics";
 *
 * const monthly = arpa({ revenue: 25_000, accounts: 250 }).value ?? 0;
 * monthly; // => 100
 * clv({ arpa: monthly, churn: 5 }).value; // => 2000
 * ```
 *
 * @see {@link clv}, {@link cacPayback}, {@link averageOrderValue}
 * @public
 */
export function arpa(
  input: AccountRevenue,
  options: StandardOptions = {},
): MetricResult<AccountRevenue> {
  return revenuePer("arpa", input, "accounts", options);
}
