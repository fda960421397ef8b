import type { Rows } from "../../core/Rows.ts";
import type { ModelInput } from "../FittedModel.ts";
import { logLikelihoodOf } from "../fitting/logLikelihoodOf.ts";
import type { CountedHistory } from "../PurchaseHistory.ts";
import { type BgBbModel, openBgBb } from "./BgBbModel.ts";
import { bgBbLikelihood } from "./bgBbLikelihood.ts";
import { readCountedOpportunities } from "./readOpportunities.ts";

/**
 * The total log-likelihood of customers under a BG/BB model.
 *
 * @remarks
 * A sum over customers of the probability to buy at just those opportunities, as in the paper and in R; the
 * Python package lifetimes stores a mean.
 *
 * Cost: one pass over the different histories.
 *
 * @param model - The model.
 * @param customers - Histories, records or columns.
 * @returns The natural logarithm.
 * @throws {@link CxMetricsError} as {@link bgBb.fit}; `inconsistent` for another model.
 *
 * @example One donor
 * ```ts
 * import { bgBb } from "cx-metrics/models";
 *
 * const model = bgBb.fromParams({ alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 });
 * bgBb.logLikelihood(model, [{ frequency: 2, recency: 4, T: 6 }]); // ≈ -5.1957
 * ```
 *
 * @see {@link bgBb.fit}
 * @see P. S. Fader, B. G. S. Hardie, J. Shang (2010), Marketing Science 29(6), 1086-1108.
 * @public
 */
export function logLikelihood(
  model: ModelInput<BgBbModel>,
  customers: Rows<CountedHistory>,
): number {
  const { alpha, beta, gamma, delta } = openBgBb(model);
  const likelihood = bgBbLikelihood(readCountedOpportunities(customers));
  return logLikelihoodOf(likelihood, [alpha, beta, gamma, delta]);
}
