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
import { type BgNbdModel, NAME, openBgNbd } from "./BgNbdModel.ts";

/**
 * The probability under a BG/NBD model that a customer makes n purchases in a time: a new one after the first
 * purchase, one with a history after the observation.
 *
 * @remarks
 * Either the customer is alive and made n, or left after the last of n; a term for each, of which none is
 * negative. The probabilities of all n add up to 1.
 *
 * With a history it is `P(alive) * P(n | alive)`, and for n = 0 `1 - P(alive)` more. Who is alive at T after x
 * repeats buys like a new customer of parameters `r+x, alpha+T, a, b+x`. The mean
 * over all n is {@link bgNbd.expectedPurchases}.
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
 * import { bgNbd } from "cx-metrics/models";
 *
 * const params = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
 * const model = bgNbd.fromParams(params, { unit: "weeks" });
 * bgNbd.probabilityOfPurchases(model, 0, 39); // ≈ 0.5738
 * const customer = { frequency: 2, recency: 30.43, T: 38.86 };
 * bgNbd.probabilityOfPurchases(model, 0, 39, customer); // ≈ 0.4454
 * bgNbd.probabilityOfPurchases(model, 3, 39, customer); // ≈ 0.0809
 * ```
 *
 * @see {@link bgNbd.expectedPurchases}, {@link bgNbd.expectedPurchasesNewCustomer}
 * @see P. S. Fader, B. G. S. Hardie, K. L. Lee (2005), Marketing Science 24(2), 275-284.
 * @public
 */
export function probabilityOfPurchases(
  model: ModelInput<BgNbdModel>,
  n: number,
  t: Span,
  customer?: PurchaseHistory,
): number {
  const opened = openBgNbd(model);
  const time = checkSpan(NAME, ["t"], t, unitOf(NAME, model));
  const purchases = checkNumber(NAME, ["n"], n, WHOLE_COUNT);
  if (customer === undefined) return purchaseProbability(opened, purchases, time);
  const history = readHistory(NAME, customer);
  return purchaseProbabilityAfter(history, aliveNow(opened, history), purchases, (x, T) =>
    purchaseProbability(whileAlive(opened, x, T), purchases, time),
  );
}
