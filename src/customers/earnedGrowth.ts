import { checkFields } from "../core/checkFields.ts";
import { createResult } from "../core/createResult.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { readStandard, type StandardOptions } from "../core/readStandard.ts";
import { sumOf } from "../core/sumOf.ts";
import { estimateOfRevenue } from "./estimateOfRevenue.ts";

/** A year's revenue by where it came from, and the revenue of the year before, in one currency. */
export interface EarnedGrowthInput {
  /** All revenue of the year before. */
  readonly priorRevenue: number;
  /** This year's revenue from the customers of the year before. */
  readonly existingCustomerRevenue: number;
  /** This year's revenue from new customers who came by recommendation. */
  readonly earnedNewRevenue: number;
  /** This year's revenue from new customers who came by advertising and sales. */
  readonly boughtNewRevenue?: number | undefined;
}

/** An earned growth rate: what every metric returns, and what it is made of, all in percent. */
export interface EarnedGrowthResult extends MetricResult<EarnedGrowthInput> {
  /** Revenue from the customers of the year before, of that year's revenue. */
  readonly netRevenueRetention: number | null;
  /** Revenue from customers who came by recommendation, of the prior year's revenue. */
  readonly earnedNew: number | null;
  /** How much all revenue grew; `null` without `boughtNewRevenue`. */
  readonly totalGrowth: number | null;
  /** The earned share of that growth; `null` where revenue did not grow. */
  readonly ratio: number | null;
}

const NAME = "earned-growth";

/**
 * Earned growth rate (Net Promoter 3.0): growth by customers who stay and customers they bring.
 *
 * @remarks
 * `netRevenueRetention + earnedNew - 100`, which is
 * `100 · (existingCustomerRevenue + earnedNewRevenue - priorRevenue) / priorRevenue`, in percent from
 * -100 up; higher is better. It can
 * be below 0 while total growth is above: then the growth is bought.
 *
 * The net revenue retention is that of all revenue in a year, not of recurring revenue at two
 * moments as in {@link netRevenueRetention}. `ratio` is `100 · earned growth / total growth`: a share of
 * growth, so there is none without growth. Absent bought revenue is not taken for 0, which would
 * make all growth earned. There is no interval: money is no sample.
 *
 * Cost: constant.
 *
 * @param input - Revenues of at least 0 in one currency.
 * @param options - The definition.
 * @returns The rate, with `netRevenueRetention`, `earnedNew`, `totalGrowth` and `ratio`; all of them
 * are `null` where there was no revenue the year before.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for a revenue, or for
 * revenues whose ratio no number can hold; `invalid-shape`, `unknown-option`, `unknown-definition`.
 *
 * @example A year that grew by 30 %, a third of it earned
 * ```ts
 * import { earnedGrowth } from "cx-metrics";
 *
 * const year = earnedGrowth({
 *   priorRevenue: 100,
 *   existingCustomerRevenue: 85,
 *   earnedNewRevenue: 25,
 *   boughtNewRevenue: 20,
 * });
 * year.value; // => 10
 * year.totalGrowth; // => 30
 * year.ratio; // ≈ 33.3
 * ```
 *
 * @see {@link netRevenueRetention}, {@link referralRate}
 * @see F. Reichheld et al. (2021), Winning on Purpose, appendix B.
 * @public
 */
export function earnedGrowth(
  input: EarnedGrowthInput,
  options: StandardOptions = {},
): EarnedGrowthResult {
  const definition = readStandard(NAME, options);
  const tally = checkFields(
    NAME,
    input,
    ["priorRevenue", "existingCustomerRevenue", "earnedNewRevenue"],
    ["boughtNewRevenue"],
  );
  const { priorRevenue: prior, existingCustomerRevenue: existing } = tally;
  const { earnedNewRevenue: earned, boughtNewRevenue: bought } = tally;
  const ofPrior = (amount: number) => estimateOfRevenue(NAME, amount, ["priorRevenue", prior]);
  const won = balance([existing, earned, -prior]);
  const growth = bought === undefined ? 0 : balance([existing, earned, bought, -prior]);
  return {
    ...createResult(
      { metric: NAME, definition, options: {}, unit: "percent", better: "higher", tally },
      ofPrior(won),
    ),
    netRevenueRetention: ofPrior(existing).value,
    earnedNew: ofPrior(earned).value,
    totalGrowth: bought === undefined ? null : ofPrior(growth).value,
    ratio: prior > 0 && growth > 0 ? estimateOfRevenue(NAME, won, ["growth", growth]).value : null,
  };
}

/** A sum of amounts; what fractions of money leave of the last bits where they cancel out is 0. */
function balance(amounts: readonly number[]): number {
  const sum = sumOf(amounts);
  const size = amounts.reduce((total, amount) => total + Math.abs(amount), 0);
  return Math.abs(sum) <= 1e-15 * size && !amounts.every(Number.isInteger) ? 0 : sum;
}
