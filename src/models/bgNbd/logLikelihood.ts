import type { Rows } from "../../core/Rows.ts";
import { betaGeometricLikelihood } from "../betaGeometric/betaGeometricLikelihood.ts";
import type { ModelInput } from "../FittedModel.ts";
import { logLikelihoodOf } from "../fitting/logLikelihoodOf.ts";
import type { CountedHistory } from "../PurchaseHistory.ts";
import { readCountedHistories } from "../readHistories.ts";
import { type BgNbdModel, NAME, openBgNbd } from "./BgNbdModel.ts";

/**
 * The total log-likelihood of customers under a BG/NBD model, in its unit of time.
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
 * @throws {@link CxMetricsError} as {@link bgNbd.fit}; `inconsistent` for another model.
 *
 * @example The likelihood that fits were compared by
 * ```ts
 * import { bgNbd } from "cx-metrics/models";
 *
 * const model = bgNbd.fromParams({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 });
 * bgNbd.logLikelihood(model, [{ frequency: 2, recency: 30.43, T: 38.86 }]); // ≈ -9.4586
 * ```
 *
 * @see P. S. Fader, B. G. S. Hardie, K. L. Lee (2005), Marketing Science 24(2), 275-284.
 * @public
 */
export function logLikelihood(
  model: ModelInput<BgNbdModel>,
  customers: Rows<CountedHistory>,
): number {
  const { r, alpha, a, b, early } = openBgNbd(model);
  const histories = readCountedHistories(NAME, customers);
  return logLikelihoodOf(betaGeometricLikelihood(histories, early), [r, alpha, a, b]);
}
