import type { Rows } from "../../core/Rows.ts";
import { readFitOptions, type TimedFitOptions } from "../fitting/FitOptions.ts";
import { fitRows } from "../fitting/fitRows.ts";
import { readUnit } from "../UnitOptions.ts";
import { readSubscriptions } from "./readSubscriptions.ts";
import { NAME, SBG, type SbgModel, type SbgParameter } from "./SbgModel.ts";
import type { Subscription } from "./Subscription.ts";
import { sbgLikelihood } from "./sbgLikelihood.ts";
import { subscriptionWarnings } from "./subscriptionWarnings.ts";

/**
 * What sBG takes a prior for: a parameter, or how alike customers are (alpha+beta).
 *
 * @public
 */
export type SbgBelief = SbgParameter | "alpha+beta";

const BELIEFS = [...SBG, "alpha+beta"] as const;

/**
 * Fits the shifted beta-geometric model (sBG) to subscriptions by maximum likelihood.
 *
 * @remarks
 * sBG is for contracts, where one knows when a customer has left: at the end of every period each customer leaves
 * with a probability of their own. Those likely to leave do so early, so the retention rate of a cohort rises
 * though nobody changes; a curve drawn through the survivors would miss it.
 *
 * `duration` is a whole number of periods: where a subscription has ended, the period that was the last one,
 * 1 for who never renewed; where it has not, how often it was renewed. Customers of a cohort, who all began
 * at one time, are best fitted apart from others.
 *
 * BFGS in the logarithms of the parameters from three places, which on a large table are tried on a sample of
 * 300 rows or so, with the derivatives by formula; Newton's steps at the end give the standard errors. The
 * result is the same for the same input and seed. A fit is never thrown away: `converged` and `warnings` say
 * what is wrong with it ("not-converged", "boundary", "flat-direction", "none-ended", "none-renewed").
 *
 * Cost: one pass over the rows, then some 40 of as many steps as the longest duration.
 *
 * @param customers - Durations and whether they ended, records or columns; equal ones may be one row with a
 * `count`.
 * @param options - Length of a period, level, seed, number of starts, priors and penalizer.
 * @returns The model: plain data, to be stored as JSON.
 * @throws {@link CxMetricsError} `not-integer` for a duration that is no whole number of periods; `inconsistent`
 * for one of 0 that has ended, and where there are no customers; `out-of-range`, `not-a-number`, `not-finite`,
 * `invalid-shape`, `unknown-option`.
 *
 * @example A thousand customers, of whom 491 are left after seven years
 * ```ts
 * import { sbg } from "cx-metrics/models";
 *
 * const model = sbg.fit(
 *   {
 *     duration: [1, 2, 3, 4, 5, 6, 7, 7],
 *     ended: [1, 1, 1, 1, 1, 1, 1, 0],
 *     count: [131, 126, 90, 60, 42, 34, 26, 491],
 *   },
 *   { unit: "years" },
 * );
 * model.params; // ≈ { alpha: 0.668, beta: 3.806 }
 * sbg.survival(model, 12); // ≈ 0.378
 * ```
 *
 * @see {@link SbgModel}, {@link sbg.survival}, {@link sbg.retention}
 * @see P. S. Fader, B. G. S. Hardie (2007), Journal of Interactive Marketing 21(1), 76-90.
 * @public
 */
export function fit(
  customers: Rows<Subscription>,
  options: TimedFitOptions<SbgBelief> = {},
): SbgModel {
  const settings = readFitOptions(NAME, options, BELIEFS, ["unit"]);
  const unit = readUnit(NAME, options.unit);
  const read = readSubscriptions(customers);
  return fitRows(
    {
      model: NAME,
      unit,
      settings,
      likelihoodOf: sbgLikelihood,
      isSampled: true,
      warningsOf: subscriptionWarnings,
    },
    read,
  );
}
