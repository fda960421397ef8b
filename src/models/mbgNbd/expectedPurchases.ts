import type { Rows } from "../../core/Rows.ts";
import { aliveNow } from "../betaGeometric/aliveShare.ts";
import { purchasesWhileAlive } from "../betaGeometric/purchasesWhileAlive.ts";
import { unitOf } from "../checkModel.ts";
import type { ModelInput } from "../FittedModel.ts";
import type { PurchaseHistory } from "../PurchaseHistory.ts";
import { predictAlive } from "../predictAlive.ts";
import { readHistories } from "../readHistories.ts";
import { checkSpan, type Span } from "../Span.ts";
import { type MbgNbdModel, NAME, openMbgNbd } from "./MbgNbdModel.ts";

/**
 * How many purchases a MBG/NBD model expects of a customer in the time after the observation.
 *
 * @remarks
 * The probability to be alive times what a customer who is alive will buy, leaving included:
 * `(a+b+x) / (a-1) * (1 - (1-z)^(a-1) * 2F1(a-1, a+b-r; a+b+x; z))`,
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
 * import { mbgNbd } from "cx-metrics/models";
 *
 * const params = { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 };
 * const model = mbgNbd.fromParams(params, { unit: "weeks" });
 * const customer = { frequency: 2, recency: 30.43, T: 38.86 };
 * mbgNbd.expectedPurchases(model, customer, 39); // ≈ 1.2630
 * mbgNbd.expectedPurchases(model, customer, { months: 9 }); // ≈ 1.2666
 * mbgNbd.expectedPurchases(model, [customer, customer], 0); // => new Float64Array([0, 0])
 * ```
 *
 * @see {@link mbgNbd.probabilityAlive}, {@link mbgNbd.expectedPurchasesNewCustomer}, {@link lifetimeValue}
 * @see E. P. Batislam, M. Denizel, A. Filiztekin (2007), International Journal of Research in Marketing 24(3), 201-209.
 * @public
 */
export function expectedPurchases(
  model: ModelInput<MbgNbdModel>,
  customers: PurchaseHistory,
  t: Span,
): number;
/** Of many a column, in their order. */
export function expectedPurchases(
  model: ModelInput<MbgNbdModel>,
  customers: Rows<PurchaseHistory>,
  t: Span,
): Float64Array;
export function expectedPurchases(
  model: ModelInput<MbgNbdModel>,
  customers: PurchaseHistory | Rows<PurchaseHistory>,
  t: Span,
): number | Float64Array {
  const opened = openMbgNbd(model);
  const time = checkSpan(NAME, ["t"], t, unitOf(NAME, model));
  const histories = readHistories(NAME, customers);
  return predictAlive(histories, aliveNow(opened, histories), (x, T) =>
    purchasesWhileAlive(opened, x, T, time),
  );
}
