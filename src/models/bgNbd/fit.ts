import type { Rows } from "../../core/Rows.ts";
import { type BetaGeometricBelief, fitBetaGeometric } from "../betaGeometric/fitBetaGeometric.ts";
import type { TimedFitOptions } from "../fitting/FitOptions.ts";
import type { CountedHistory } from "../PurchaseHistory.ts";
import { type BgNbdModel, NAME } from "./BgNbdModel.ts";

/**
 * Fits BG/NBD to customers by maximum likelihood.
 *
 * @remarks
 * BG/NBD says that who bought once only is alive for certain, since one can leave after a repeat only. Where the probability to be alive is what is read, MBG/NBD and Pareto/NBD are the better models.
 *
 * BFGS in the logarithms of the parameters from three places, which on a large table are tried on a sample of
 * 300 rows or so, with the derivatives by formula; Newton's steps at the end give the standard errors. The
 * result is the same for the same input and seed. A fit is never thrown away: `converged` and `warnings` say
 * what is wrong with it ("not-converged", "boundary", "flat-direction", "no-repeat", "mixed-cohorts",
 * "frequency-above-time").
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
 * import { bgNbd } from "cx-metrics/models";
 *
 * const model = bgNbd.fit(
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
 * model.params.r; // ≈ 0.2744
 * ```
 *
 * @see {@link BgNbdModel}, {@link summarizeOrders} for histories out of orders.
 * @see P. S. Fader, B. G. S. Hardie, K. L. Lee (2005), Marketing Science 24(2), 275-284.
 * @public
 */
export function fit(
  customers: Rows<CountedHistory>,
  options: TimedFitOptions<BetaGeometricBelief> = {},
): BgNbdModel {
  return fitBetaGeometric(NAME, customers, options, 0);
}
