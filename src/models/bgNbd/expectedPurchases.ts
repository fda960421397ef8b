import type { Rows } from "../../core/Rows.ts";
import { aliveNow } from "../betaGeometric/aliveShare.ts";
import { purchasesWhileAlive } from "../betaGeometric/purchasesWhileAlive.ts";
import { unitOf } from "../checkModel.ts";
import type { ModelInput } from "../FittedModel.ts";
import type { PurchaseHistory } from "../PurchaseHistory.ts";
import { predictAlive } from "../predictAlive.ts";
import { readHistories } from "../readHistories.ts";
import { checkSpan, type Span } from "../Span.ts";
import { type BgNbdModel, NAME, openBgNbd } from "./BgNbdModel.ts";

/**
 * How many purchases a BG/NBD model expects of a customer in the time after the observation.
 *
 * @remarks
 * The probability to be alive times what a customer who is alive will buy, leaving included:
 * `(a+b+x-1) / (a-1) * (1 - (1-z)^(a-1) * 2F1(a-1, a+b-1-r; a+b+x-1; z))`,
 * `z = t / (alpha+T+t)`, in a form that has no gap at a = 1 and keeps its digits at any frequency.
 *
 * Cost: up to a microsecond for each different pair of frequency and T, more where t is ten times T.
 *
 * @param model - The model.
 * @param customers - One customer, or many as records or columns.
 * @param t - The time from the end of the observation on.
 * @returns A number of at least 0; of many customers a column, in their order.
 * @throws {@link CxMetricsError} `inconsistent` for another model, a history that cannot be, and calendar units
 * where the model's unit is "periods"; `out-of-range`, `not-integer`, `not-a-number`, `not-finite`,
 * `invalid-shape`, `unknown-option`.
 *
 * @example 39 weeks ahead
 * ```ts
 * import { bgNbd } from "cx-metrics/models";
 *
 * const params = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
 * const model = bgNbd.fromParams(params, { unit: "weeks" });
 * const customer = { frequency: 2, recency: 30.43, T: 38.86 };
 * bgNbd.expectedPurchases(model, customer, 39); // ≈ 1.2260
 * bgNbd.expectedPurchases(model, customer, { months: 9 }); // ≈ 1.2296
 * bgNbd.expectedPurchases(model, [customer, customer], 0); // => new Float64Array([0, 0])
 * ```
 *
 * @see {@link bgNbd.probabilityAlive}, {@link bgNbd.expectedPurchasesNewCustomer}, {@link lifetimeValue}
 * @see P. S. Fader, B. G. S. Hardie, K. L. Lee (2005), Marketing Science 24(2), 275-284.
 * @public
 */
export function expectedPurchases(
  model: ModelInput<BgNbdModel>,
  customers: PurchaseHistory,
  t: Span,
): number;
/** Of many a column, in their order. */
export function expectedPurchases(
  model: ModelInput<BgNbdModel>,
  customers: Rows<PurchaseHistory>,
  t: Span,
): Float64Array;
export function expectedPurchases(
  model: ModelInput<BgNbdModel>,
  customers: PurchaseHistory | Rows<PurchaseHistory>,
  t: Span,
): number | Float64Array {
  const opened = openBgNbd(model);
  const time = checkSpan(NAME, ["t"], t, unitOf(NAME, model));
  const histories = readHistories(NAME, customers);
  return predictAlive(histories, aliveNow(opened, histories), (x, T) =>
    purchasesWhileAlive(opened, x, T, time),
  );
}
