import type { Rows } from "../../core/Rows.ts";
import { readFitOptions, type TimedFitOptions } from "../fitting/FitOptions.ts";
import { fitRows } from "../fitting/fitRows.ts";
import { historyWarnings } from "../fitting/historyWarnings.ts";
import type { CountedHistory } from "../PurchaseHistory.ts";
import { readUnit } from "../UnitOptions.ts";
import { BG_BB, type BgBbModel, type BgBbParameter, NAME } from "./BgBbModel.ts";
import { bgBbLikelihood } from "./bgBbLikelihood.ts";
import { readCountedOpportunities } from "./readOpportunities.ts";

/**
 * What BG/BB takes a prior for: a parameter, or how alike customers are in buying (alpha+beta) and in leaving
 * (gamma+delta).
 *
 * @public
 */
export type BgBbBelief = BgBbParameter | "alpha+beta" | "gamma+delta";

const BELIEFS = [...BG_BB, "alpha+beta", "gamma+delta"] as const;

/**
 * Fits BG/BB to customers by maximum likelihood.
 *
 * @remarks
 * BG/BB is for purchases at opportunities that come one by one, at each of which a customer buys once or not at
 * all: yearly donations, conferences, seasons, or months in which a customer was there or not. All times are
 * whole numbers of opportunities after the first purchase: `frequency` those with a purchase, `recency` the
 * last of them, T how many there were. For purchases at any time there are BG/NBD, MBG/NBD and Pareto/NBD.
 *
 * BFGS in the logarithms of the parameters from three places, which on a large table are tried on a sample of
 * 300 rows or so, with the derivatives by formula; Newton's steps at the end give the standard errors. The
 * result is the same for the same input and seed. A fit is never thrown away: `converged` and `warnings` say
 * what is wrong with it ("not-converged", "boundary", "flat-direction", "no-repeat", "mixed-cohorts").
 *
 * Cost: some 40 passes over the different histories, each a step for every opportunity since the last purchase.
 *
 * @param customers - Histories, records or columns; equal ones may be one row with a `count`.
 * @param options - Unit of time, level, seed, number of starts, priors and penalizer.
 * @returns The model: plain data, to be stored as JSON.
 * @throws {@link CxMetricsError} `not-integer` for a time that is no whole number of opportunities;
 * `inconsistent` for a frequency above recency, a recency beyond T, a frequency of 0 with a recency, and where
 * there are no customers; `out-of-range`, also beyond a million opportunities; `not-a-number`, `not-finite`,
 * `invalid-shape`, `unknown-option`.
 *
 * @example Six years after the first gift, each history with the number of donors who have it
 * ```ts
 * import { bgBb } from "cx-metrics/models";
 *
 * const model = bgBb.fit(
 *   {
 *     frequency: [0, 1, 1, 1, 2, 2, 3, 3, 4, 5, 6],
 *     recency: [0, 1, 3, 6, 2, 5, 3, 6, 6, 6, 6],
 *     T: [6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6],
 *     count: [346, 109, 25, 25, 61, 58, 32, 76, 79, 106, 120],
 *   },
 *   { unit: "years" },
 * );
 * model.converged; // => true
 * model.n; // => 1037
 * model.params.alpha; // ≈ 1.49
 * ```
 *
 * @see {@link BgBbModel}, {@link summarizeOrders} with `mergeWithin` for histories out of orders.
 * @see P. S. Fader, B. G. S. Hardie, J. Shang (2010), Marketing Science 29(6), 1086-1108.
 * @public
 */
export function fit(
  customers: Rows<CountedHistory>,
  options: TimedFitOptions<BgBbBelief> = {},
): BgBbModel {
  const settings = readFitOptions(NAME, options, BELIEFS, ["unit"]);
  const unit = readUnit(NAME, options.unit);
  const histories = readCountedOpportunities(customers);
  return fitRows(
    {
      model: NAME,
      unit,
      settings,
      likelihoodOf: bgBbLikelihood,
      isSampled: true,
      warningsOf: historyWarnings,
    },
    histories,
  );
}
