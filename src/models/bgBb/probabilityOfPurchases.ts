import { checkNumber, WHOLE_COUNT } from "../../core/checkNumber.ts";
import { unitOf } from "../checkModel.ts";
import type { ModelInput } from "../FittedModel.ts";
import type { PurchaseHistory } from "../PurchaseHistory.ts";
import { purchaseProbabilityAfter } from "../purchaseProbabilityAfter.ts";
import { readHistory } from "../readHistory.ts";
import { checkSpan, type Span } from "../Span.ts";
import { aliveShares } from "./aliveShares.ts";
import { type BgBbModel, NAME, openBgBb } from "./BgBbModel.ts";
import { purchaseProbability } from "./purchaseProbability.ts";
import { checkOpportunities, MOST_OPPORTUNITIES } from "./readOpportunities.ts";

/**
 * The probability under a BG/BB model that a customer buys at n of t opportunities: a new one at those after the
 * first purchase, one with a history at those after the observation.
 *
 * @remarks
 * Either the customer is alive after all of them, or left before one of them; a term for each, of which none
 * is negative. The probabilities of all n from 0 to t add up to 1.
 *
 * With a history it is `P(alive) * P(n | alive)`, and for n = 0 `1 - P(alive)` more. Who is alive after x
 * purchases at T opportunities buys like a new customer of parameters `alpha+x, beta+T-x, gamma, delta+T`. The
 * mean over all n is {@link bgBb.expectedPurchases}.
 *
 * Cost: a step for each of t - n opportunities, and for each one since the last purchase of a history.
 *
 * @param model - The model.
 * @param n - How many purchases.
 * @param t - The number of opportunities after the first purchase, or with a history after the observation; up to
 * a million.
 * @param customer - The history of one customer; left out for a new one.
 * @returns From 0 to 1; 0 where n is above t.
 * @throws {@link CxMetricsError} `not-integer` for a time that is no whole number of opportunities;
 * `inconsistent` for another model, a history that cannot be, and calendar units where the model's unit is
 * "periods"; `out-of-range`, `not-a-number`, `not-finite`, `invalid-shape`, `unknown-option`.
 *
 * @example How many give never again in six years, how many each year, and how likely a donor skips two more
 * ```ts
 * import { bgBb } from "cx-metrics/models";
 *
 * const model = bgBb.fromParams({ alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 });
 * bgBb.probabilityOfPurchases(model, 0, 6); // ≈ 0.3112
 * bgBb.probabilityOfPurchases(model, 6, 6); // ≈ 0.1128
 * const donor = { frequency: 2, recency: 4, T: 6 };
 * bgBb.probabilityOfPurchases(model, 0, 2, donor); // ≈ 0.6445
 * bgBb.probabilityOfPurchases(model, 1, 2, donor); // ≈ 0.2510
 * ```
 *
 * @see {@link bgBb.expectedPurchases}, {@link bgBb.expectedPurchasesNewCustomer}
 * @see P. S. Fader, B. G. S. Hardie, J. Shang (2010), Marketing Science 29(6), 1086-1108.
 * @public
 */
export function probabilityOfPurchases(
  model: ModelInput<BgBbModel>,
  n: number,
  t: Span,
  customer?: PurchaseHistory,
): number {
  const opened = openBgBb(model);
  const purchases = checkNumber(NAME, ["n"], n, WHOLE_COUNT);
  const range = { ...WHOLE_COUNT, max: MOST_OPPORTUNITIES };
  const ahead = checkSpan(NAME, ["t"], t, unitOf(NAME, model), range);
  if (customer === undefined) return purchaseProbability(opened, purchases, ahead);
  const { alpha, beta, gamma, delta } = opened;
  const history = checkOpportunities(readHistory(NAME, customer, "discrete"));
  return purchaseProbabilityAfter(history, aliveShares(opened, history), purchases, (x, T) => {
    const alive = { alpha: alpha + x, beta: beta + (T - x), gamma, delta: delta + T };
    return purchaseProbability(alive, purchases, ahead);
  });
}
