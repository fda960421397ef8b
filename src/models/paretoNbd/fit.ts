import type { Rows } from "../../core/Rows.ts";
import { readFitOptions, type TimedFitOptions } from "../fitting/FitOptions.ts";
import { fitRows } from "../fitting/fitRows.ts";
import { historyWarnings } from "../fitting/historyWarnings.ts";
import type { CountedHistory } from "../PurchaseHistory.ts";
import { readCountedHistories } from "../readHistories.ts";
import { readUnit } from "../UnitOptions.ts";
import {
  NAME,
  PARETO_NBD,
  type ParetoNbdModel,
  type ParetoNbdParameter,
} from "./ParetoNbdModel.ts";
import { paretoNbdLikelihood } from "./paretoNbdLikelihood.ts";

/**
 * Fits Pareto/NBD to customers by maximum likelihood.
 *
 * @remarks
 * A customer may leave at any moment, also without a repeat: silence alone speaks against being alive. The
 * likelihood is computed from positive terms only, so that no frequency and no parameter makes it
 * overflow or lose its digits.
 *
 * BFGS in the logarithms of the parameters from three places, which on a large table are tried on a sample of
 * 300 rows or so, with the derivatives by formula; Newton's steps at the end give the standard errors. The
 * result is the same for the same input and seed. A fit is never thrown away: `converged` and `warnings` say
 * what is wrong with it ("not-converged", "boundary", "flat-direction", "no-repeat", "mixed-cohorts",
 * "frequency-above-time").
 *
 * Cost: some 40 passes over the different histories, and over the different pairs of frequency with recency
 * and with T, which take longer.
 *
 * @param customers - Histories, records or columns; equal ones may be one row with a `count`.
 * @param options - Unit of time, level, seed, number of starts, priors and penalizer.
 * @returns The model: plain data, to be stored as JSON.
 * @throws {@link CxMetricsError} `inconsistent` for a recency beyond T, a frequency of 0 with a recency or
 * one above 0 without, and where there are no customers; `out-of-range`, `not-integer`, `not-a-number`,
 * `not-finite`, `invalid-shape`, `unknown-option`.
 *
 * @example Twelve histories, each with the number of customers who have it
 * ```ts
 * import { paretoNbd } from "cx-metrics/models";
 *
 * const model = paretoNbd.fit(
 *   {
 *     frequency: [0, 0, 1, 1, 1, 2, 2, 3, 4, 6, 8, 12],
 *     recency: [0, 0, 2, 12, 26, 9, 31, 28, 30, 35, 37, 38],
 *     T: [39, 33, 38, 36, 35, 39, 34, 37, 33, 38, 39, 39],
 *     count: [310, 250, 60, 55, 40, 35, 40, 30, 25, 20, 12, 8],
 *   },
 *   { unit: "weeks" },
 * );
 * model.converged; // => true
 * model.n; // => 885
 * model.params.r; // ≈ 0.728
 * ```
 *
 * @see {@link ParetoNbdModel}, {@link summarizeOrders} for histories out of orders.
 * @see D. C. Schmittlein, D. G. Morrison, R. Colombo (1987), Management Science 33(1), 1-24.
 * @public
 */
export function fit(
  customers: Rows<CountedHistory>,
  options: TimedFitOptions<ParetoNbdParameter> = {},
): ParetoNbdModel {
  const settings = readFitOptions(NAME, options, PARETO_NBD, ["unit"]);
  const unit = readUnit(NAME, options.unit);
  const histories = readCountedHistories(NAME, customers);
  return fitRows(
    {
      model: NAME,
      unit,
      settings,
      likelihoodOf: paretoNbdLikelihood,
      isSampled: true,
      warningsOf: historyWarnings,
    },
    histories,
  );
}
