import { checkNumber, WHOLE_COUNT } from "../../core/checkNumber.ts";
import { aliveNow } from "../betaGeometric/aliveShare.ts";
import { purchaseProbability } from "../betaGeometric/purchaseProbability.ts";
import { whileAlive } from "../betaGeometric/whileAlive.ts";
import { unitOf } from "../checkModel.ts";
import type { ModelInput } from "../FittedModel.ts";
import type { PurchaseHistory } from "../PurchaseHistory.ts";
import { purchaseProbabilityAfter } from "../purchaseProbabilityAfter.ts";
import { readHistory } from "../readHistory.ts";
import { checkSpan, type Span } from "../Span.ts";
import { type MbgNbdModel, NAME, openMbgNbd } from "./MbgNbdModel.ts";

/**
 * The probability under a MBG/NBD model that a customer makes n purchases in a time: a new one after the first
 * purchase, one with a history after the observation.
 *
 * @remarks
 * Either the customer is alive and made n, or left after the last of n; a term for each, of which none is
 * negative. The probabilities of all n add up to 1.
 *
 * With a history it is `P(alive) * P(n | alive)`, and for n = 0 `1 - P(alive)` more. Who is alive at T after x
 * repeats buys as the model says with parameters `r+x, alpha+T, a, b+x+1`; the chance to leave after the first
 * purchase has passed. The mean over all n is {@link mbgNbd.expectedPurchases}.
 *
 * Cost: some microseconds.
 *
 * @param model - The model.
 * @param n - How many repeat purchases.
 * @param t - The time from the first purchase on; with a history, from the end of the observation on.
 * @param customer - The history of one customer; left out for a new one.
 * @returns From 0 to 1.
 * @throws {@link CxMetricsError} `inconsistent` for another model, a history that cannot be, and calendar units
 * where the model's unit is "periods"; `out-of-range`, `not-integer`, `not-a-number`, `not-finite`,
 * `invalid-shape`, `unknown-option`.
 *
 * @example How many buy once only in 39 weeks, and how likely a customer is silent for 39 more
 * ```ts
 * import { mbgNbd } from "cx-metrics/models";
 *
 * const params = { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 };
 * const model = mbgNbd.fromParams(params, { unit: "weeks" });
 * mbgNbd.probabilityOfPurchases(model, 0, 39); // ≈ 0.5825
 * const customer = { frequency: 2, recency: 30.43, T: 38.86 };
 * mbgNbd.probabilityOfPurchases(model, 0, 39, customer); // ≈ 0.4400
 * mbgNbd.probabilityOfPurchases(model, 3, 39, customer); // ≈ 0.0839
 * ```
 *
 * @see {@link mbgNbd.expectedPurchases}, {@link mbgNbd.expectedPurchasesNewCustomer}
 * @see E. P. Batislam, M. Denizel, A. Filiztekin (2007), International Journal of Research in Marketing 24(3), 201-209.
 * @public
 */
export function probabilityOfPurchases(
  model: ModelInput<MbgNbdModel>,
  n: number,
  t: Span,
  customer?: PurchaseHistory,
): number {
  const opened = openMbgNbd(model);
  const time = checkSpan(NAME, ["t"], t, unitOf(NAME, model));
  const purchases = checkNumber(NAME, ["n"], n, WHOLE_COUNT);
  if (customer === undefined) return purchaseProbability(opened, purchases, time);
  const history = readHistory(NAME, customer);
  return purchaseProbabilityAfter(history, aliveNow(opened, history), purchases, (x, T) =>
    purchaseProbability(whileAlive(opened, x, T), purchases, time),
  );
}
