import { WHOLE_COUNT } from "../../core/checkNumber.ts";
import type { Rows } from "../../core/Rows.ts";
import { unitOf } from "../checkModel.ts";
import type { ModelInput } from "../FittedModel.ts";
import { expectedStays } from "../numerics/expectedStays.ts";
import type { PurchaseHistory } from "../PurchaseHistory.ts";
import { predictAlive } from "../predictAlive.ts";
import { checkSpan, type Span } from "../Span.ts";
import { aliveShares, buyingShare } from "./aliveShares.ts";
import { type BgBbModel, NAME, openBgBb } from "./BgBbModel.ts";
import { readOpportunities } from "./readOpportunities.ts";

/**
 * At how many of the next t opportunities a BG/BB model expects a customer to buy.
 *
 * @remarks
 * The probability to be alive, times the probability to buy at an opportunity while alive,
 * `(alpha+x) / (alpha+beta+T)`, times the number of opportunities to be alive at, the sum of
 * `B(gamma, delta+T+j) / B(gamma, delta+T)` over j from 1 to t. There is no gap at gamma = 1, where the closed
 * form in print has one.
 *
 * Cost: a step for every opportunity since the last purchase and for every one ahead, up to 256, once for each
 * different history.
 *
 * @param model - The model.
 * @param customers - One customer, or many as records or columns.
 * @param t - The number of opportunities ahead.
 * @returns From 0 to t; of many customers a column, in their order.
 * @throws {@link CxMetricsError} `not-integer` for a time that is no whole number of opportunities;
 * `inconsistent` for another model, a history that cannot be, and calendar units where the model's unit is
 * "periods"; `out-of-range`, `not-a-number`, `not-finite`, `invalid-shape`, `unknown-option`.
 *
 * @example Five years ahead
 * ```ts
 * import { bgBb } from "cx-metrics/models";
 *
 * const params = { alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 };
 * const model = bgBb.fromParams(params, { unit: "years" });
 * const donor = { frequency: 2, recency: 4, T: 6 };
 * bgBb.expectedPurchases(model, donor, 5); // ≈ 1.0573
 * bgBb.expectedPurchases(model, [donor, donor], 0); // => new Float64Array([0, 0])
 * ```
 *
 * @see {@link bgBb.probabilityAlive}, {@link bgBb.expectedPurchasesNewCustomer}, {@link lifetimeValue}
 * @see P. S. Fader, B. G. S. Hardie, J. Shang (2010), Marketing Science 29(6), 1086-1108.
 * @public
 */
export function expectedPurchases(
  model: ModelInput<BgBbModel>,
  customers: PurchaseHistory,
  t: Span,
): number;
/** Of many a column, in their order. */
export function expectedPurchases(
  model: ModelInput<BgBbModel>,
  customers: Rows<PurchaseHistory>,
  t: Span,
): Float64Array;
export function expectedPurchases(
  model: ModelInput<BgBbModel>,
  customers: PurchaseHistory | Rows<PurchaseHistory>,
  t: Span,
): number | Float64Array {
  const opened = openBgBb(model);
  const ahead = checkSpan(NAME, ["t"], t, unitOf(NAME, model), WHOLE_COUNT);
  const histories = readOpportunities(customers);
  return predictAlive(
    histories,
    aliveShares(opened, histories),
    (x, T) => buyingShare(opened, x, T) * expectedStays(opened.gamma, opened.delta + T, ahead),
  );
}
