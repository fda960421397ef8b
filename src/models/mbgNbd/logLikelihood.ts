import type { Rows } from "../../core/Rows.ts";
import { betaGeometricLikelihood } from "../betaGeometric/betaGeometricLikelihood.ts";
import type { ModelInput } from "../FittedModel.ts";
import { logLikelihoodOf } from "../fitting/logLikelihoodOf.ts";
import type { CountedHistory } from "../PurchaseHistory.ts";
import { readCountedHistories } from "../readHistories.ts";
import { type MbgNbdModel, NAME, openMbgNbd } from "./MbgNbdModel.ts";

/**
 * The total log-likelihood of customers under a MBG/NBD model, in its unit of time.
 *
 * @remarks
 * A sum over customers, comparable with that of other models on the same data, with papers and with R; the
 * Python package lifetimes stores a mean of scaled times instead.
 *
 * Cost: one pass over the different histories.
 *
 * @param model - The model.
 * @param customers - Histories, records or columns.
 * @returns The natural logarithm.
 * @throws {@link CxMetricsError} as {@link mbgNbd.fit}; `inconsistent` for another model.
 *
 * @example The likelihood that fits were compared by
 * ```ts
 * import { mbgNbd } from "cx-metrics/models";
 *
 * const model = mbgNbd.fromParams({ r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 });
 * mbgNbd.logLikelihood(model, [{ frequency: 2, recency: 30.43, T: 38.86 }]); // ≈ -9.4856
 * ```
 *
 * @see E. P. Batislam, M. Denizel, A. Filiztekin (2007), International Journal of Research in Marketing 24(3), 201-209.
 * @public
 */
export function logLikelihood(
  model: ModelInput<MbgNbdModel>,
  customers: Rows<CountedHistory>,
): number {
  const { r, alpha, a, b, early } = openMbgNbd(model);
  const histories = readCountedHistories(NAME, customers);
  return logLikelihoodOf(betaGeometricLikelihood(histories, early), [r, alpha, a, b]);
}
