import type { Rows } from "../../core/Rows.ts";
import { type BetaGeometricBelief, fitBetaGeometric } from "../betaGeometric/fitBetaGeometric.ts";
import type { TimedFitOptions } from "../fitting/FitOptions.ts";
import type { CountedHistory } from "../PurchaseHistory.ts";
import { type MbgNbdModel, NAME } from "./MbgNbdModel.ts";

/**
 * Fits MBG/NBD to customers by maximum likelihood.
 *
 * @remarks
 * Customers may leave after their first purchase too, which BG/NBD does not allow for: those who bought once only are not alive for certain.
 *
 * BFGS in the logarithms of the parameters from three places, with the derivatives by formula; Newton's
 * steps at the end give the standard errors. The result is the same for the same input and seed. A fit is
 * never thrown away: `converged` and `warnings` say what is wrong with it ("not-converged", "boundary",
 * "flat-direction", "no-repeat", "mixed-cohorts", "frequency-above-time").
 *
 * Cost: some 40 passes over the different histories.
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
 * import { mbgNbd } from "cx-metrics/models";
 *
 * const model = mbgNbd.fit(
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
 * model.params.r; // ≈ 2.0403
 * ```
 *
 * @see {@link MbgNbdModel}, {@link summarizeOrders} for histories out of orders.
 * @see E. P. Batislam, M. Denizel, A. Filiztekin (2007), International Journal of Research in Marketing 24(3), 201-209.
 * @public
 */
export function fit(
  customers: Rows<CountedHistory>,
  options: TimedFitOptions<BetaGeometricBelief> = {},
): MbgNbdModel {
  return fitBetaGeometric(NAME, customers, options, 1);
}
