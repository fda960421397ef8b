import { checkNumber, WHOLE_COUNT } from "../../core/checkNumber.ts";
import { unitOf } from "../checkModel.ts";
import type { ModelInput } from "../FittedModel.ts";
import type { PurchaseHistory } from "../PurchaseHistory.ts";
import { purchaseProbabilityAfter } from "../purchaseProbabilityAfter.ts";
import { readHistory } from "../readHistory.ts";
import { checkSpan, type Span } from "../Span.ts";
import { aliveShares } from "./aliveShares.ts";
import { NAME, openParetoNbd, type ParetoNbdModel } from "./ParetoNbdModel.ts";
import { purchaseProbability } from "./purchaseProbability.ts";

/**
 * The probability under a Pareto/NBD model that a customer makes n purchases in a time: a new one after the first
 * purchase, one with a history after the observation.
 *
 * @remarks
 * Either the customer is alive and made n, or left at some moment before and made n until then: the latter
 * is an integral over that moment, of a positive function, by the trapezoidal rule. The probabilities of
 * all n add up to 1.
 *
 * With a history it is `P(alive) * P(n | alive)`, and for n = 0 `1 - P(alive)` more. Who is alive at T after x
 * repeats buys like a new customer of parameters `r+x, alpha+T, s, beta+T`. The mean over all n is
 * {@link paretoNbd.expectedPurchases}.
 *
 * Cost: some 20 microseconds.
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
 * import { paretoNbd } from "cx-metrics/models";
 *
 * const params = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 };
 * const model = paretoNbd.fromParams(params, { unit: "weeks" });
 * paretoNbd.probabilityOfPurchases(model, 0, 39); // ≈ 0.5936
 * const customer = { frequency: 2, recency: 30.43, T: 38.86 };
 * paretoNbd.probabilityOfPurchases(model, 0, 39, customer); // ≈ 0.4081
 * paretoNbd.probabilityOfPurchases(model, 3, 39, customer); // ≈ 0.0957
 * ```
 *
 * @see {@link paretoNbd.expectedPurchases}, {@link paretoNbd.expectedPurchasesNewCustomer}
 * @see D. C. Schmittlein, D. G. Morrison, R. Colombo (1987), Management Science 33(1), 1-24.
 * @public
 */
export function probabilityOfPurchases(
  model: ModelInput<ParetoNbdModel>,
  n: number,
  t: Span,
  customer?: PurchaseHistory,
): number {
  const opened = openParetoNbd(model);
  const time = checkSpan(NAME, ["t"], t, unitOf(NAME, model));
  const purchases = checkNumber(NAME, ["n"], n, WHOLE_COUNT);
  if (customer === undefined) return purchaseProbability(opened, purchases, time);
  const { r, alpha, s, beta } = opened;
  const history = readHistory(NAME, customer);
  return purchaseProbabilityAfter(history, aliveShares(opened, history), purchases, (x, T) =>
    purchaseProbability({ r: r + x, alpha: alpha + T, s, beta: beta + T }, purchases, time),
  );
}
