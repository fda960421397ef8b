import type { Rows } from "../../core/Rows.ts";
import type { ModelInput } from "../FittedModel.ts";
import { logLikelihoodOf } from "../fitting/logLikelihoodOf.ts";
import type { CountedHistory } from "../PurchaseHistory.ts";
import { readCountedHistories } from "../readHistories.ts";
import { NAME, openParetoNbd, type ParetoNbdModel } from "./ParetoNbdModel.ts";
import { paretoNbdLikelihood } from "./paretoNbdLikelihood.ts";

/**
 * The total log-likelihood of customers under a Pareto/NBD model, in its unit of time.
 *
 * @remarks
 * A sum over customers, comparable with that of other models on the same data, with papers and with R; the
 * Python package lifetimes stores that of scaled times instead.
 *
 * Cost: one pass over the different histories.
 *
 * @param model - The model.
 * @param customers - Histories, records or columns.
 * @returns The natural logarithm.
 * @throws {@link CxMetricsError} as {@link paretoNbd.fit}; `inconsistent` for another model.
 *
 * @example The likelihood that fits were compared by
 * ```ts
 * import { paretoNbd } from "cx-metrics/models";
 *
 * const params = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 };
 * const model = paretoNbd.fromParams(params, { unit: "weeks" });
 * paretoNbd.logLikelihood(model, [{ frequency: 2, recency: 30.43, T: 38.86 }]); // ≈ -9.5543
 * ```
 *
 * @see D. C. Schmittlein, D. G. Morrison, R. Colombo (1987), Management Science 33(1), 1-24.
 * @public
 */
export function logLikelihood(
  model: ModelInput<ParetoNbdModel>,
  customers: Rows<CountedHistory>,
): number {
  const { r, alpha, s, beta } = openParetoNbd(model);
  const histories = readCountedHistories(NAME, customers);
  return logLikelihoodOf(paretoNbdLikelihood(histories), [r, alpha, s, beta]);
}
