import type { Rows } from "../../core/Rows.ts";
import type { ModelInput } from "../FittedModel.ts";
import { logLikelihoodOf } from "../fitting/logLikelihoodOf.ts";
import { type GammaGammaModel, NAME, openGammaGamma } from "./GammaGammaModel.ts";
import { gammaGammaLikelihood } from "./gammaGammaLikelihood.ts";
import { readRepeatSpends } from "./readSpends.ts";
import type { CountedSpend } from "./SpendHistory.ts";

/**
 * The total log-likelihood of customers' mean spends under a Gamma-Gamma model.
 *
 * @remarks
 * A sum over those who bought again; a mean spend says nothing of the others. It is a density of money:
 * in cents it is lower by log(100) a customer than in dollars.
 *
 * Cost: one pass over the customers.
 *
 * @param model - The model.
 * @param customers - Frequencies and mean spends, records or columns.
 * @returns The natural logarithm.
 * @throws {@link CxMetricsError} as {@link gammaGamma.fit}; `inconsistent` for another model.
 *
 * @example One customer of CDNOW
 * ```ts
 * import { gammaGamma } from "cx-metrics/models";
 *
 * const model = gammaGamma.fromParams({ p: 6.25, q: 3.74, v: 15.44 });
 * gammaGamma.logLikelihood(model, [{ frequency: 2, monetaryValue: 22.35 }]); // ≈ -3.5513167597
 * ```
 *
 * @see P. S. Fader, B. G. S. Hardie (2013), The Gamma-Gamma Model of Monetary Value, note 025.
 * @public
 */
export function logLikelihood(
  model: ModelInput<GammaGammaModel>,
  customers: Rows<CountedSpend>,
): number {
  const { p, q, v } = openGammaGamma(model);
  return logLikelihoodOf(gammaGammaLikelihood(readRepeatSpends(NAME, customers)), [p, q, v]);
}
