import type { Rows } from "../../core/Rows.ts";
import type { ModelInput } from "../FittedModel.ts";
import { logLikelihoodOf } from "../fitting/logLikelihoodOf.ts";
import { readSubscriptions } from "./readSubscriptions.ts";
import { openSbg, type SbgModel } from "./SbgModel.ts";
import type { Subscription } from "./Subscription.ts";
import { sbgLikelihood } from "./sbgLikelihood.ts";

/**
 * The total log-likelihood of subscriptions under an sBG model.
 *
 * @remarks
 * Of who left in period t the probability to do so, of who is still there that to renew so often.
 *
 * Cost: one pass over the rows, and as many steps as the longest duration.
 *
 * @param model - The model.
 * @param customers - Durations and whether they ended, records or columns.
 * @returns The natural logarithm.
 * @throws {@link CxMetricsError} as {@link sbg.fit}; `inconsistent` for another model.
 *
 * @example One customer who left in the second year, and one who is still there
 * ```ts
 * import { sbg } from "cx-metrics/models";
 *
 * const model = sbg.fromParams({ alpha: 0.668, beta: 3.806 });
 * const rows = [
 *   { duration: 2, ended: true },
 *   { duration: 7, ended: false },
 * ];
 * sbg.logLikelihood(model, rows); // ≈ -2.9807
 * ```
 *
 * @see {@link sbg.fit}
 * @see P. S. Fader, B. G. S. Hardie (2007), Journal of Interactive Marketing 21(1), 76-90.
 * @public
 */
export function logLikelihood(model: ModelInput<SbgModel>, customers: Rows<Subscription>): number {
  const { alpha, beta } = openSbg(model);
  return logLikelihoodOf(sbgLikelihood(readSubscriptions(customers)), [alpha, beta]);
}
