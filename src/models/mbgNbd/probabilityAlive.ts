import type { Rows } from "../../core/Rows.ts";
import { type AliveOptions, readAt } from "../AliveOptions.ts";
import { aliveNow } from "../betaGeometric/aliveShare.ts";
import { staysAlive } from "../betaGeometric/purchasesWhileAlive.ts";
import { unitOf } from "../checkModel.ts";
import type { ModelInput } from "../FittedModel.ts";
import type { PurchaseHistory } from "../PurchaseHistory.ts";
import { predictAlive } from "../predictAlive.ts";
import { predictEach } from "../predictEach.ts";
import { readHistories } from "../readHistories.ts";
import { type MbgNbdModel, NAME, openMbgNbd } from "./MbgNbdModel.ts";

/**
 * The probability under a MBG/NBD model that a customer is still alive at the end of the observation, or a
 * time later.
 *
 * @remarks
 * `1 / (1 + a / (b+x) * ((alpha+T) / (alpha+t_x))^(r+x))`, for who bought once only too.
 * Later on it falls with every purchase that may come.
 *
 * Cost: one power for each customer.
 *
 * @param model - The model.
 * @param customers - One customer, or many as records or columns.
 * @param options - `at`, the time after the end of the observation.
 * @returns From 0 to 1; of many customers a column, in their order.
 * @throws {@link CxMetricsError} `inconsistent` for another model, a history that cannot be, and calendar units
 * where the model's unit is "periods"; `out-of-range`, `not-integer`, `not-a-number`, `not-finite`,
 * `invalid-shape`, `unknown-option`.
 *
 * @example Now and a year later
 * ```ts
 * import { mbgNbd } from "cx-metrics/models";
 *
 * const params = { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 };
 * const model = mbgNbd.fromParams(params, { unit: "weeks" });
 * const customer = { frequency: 2, recency: 30.43, T: 38.86 };
 * mbgNbd.probabilityAlive(model, customer); // ≈ 0.7062
 * mbgNbd.probabilityAlive(model, customer, { at: { years: 1 } }); // ≈ 0.4923
 * ```
 *
 * @see {@link mbgNbd.expectedPurchases}
 * @see E. P. Batislam, M. Denizel, A. Filiztekin (2007), International Journal of Research in Marketing 24(3), 201-209.
 * @public
 */
export function probabilityAlive(
  model: ModelInput<MbgNbdModel>,
  customers: PurchaseHistory,
  options?: AliveOptions,
): number;
/** Of many a column, in their order. */
export function probabilityAlive(
  model: ModelInput<MbgNbdModel>,
  customers: Rows<PurchaseHistory>,
  options?: AliveOptions,
): Float64Array;
export function probabilityAlive(
  model: ModelInput<MbgNbdModel>,
  customers: PurchaseHistory | Rows<PurchaseHistory>,
  options: AliveOptions = {},
): number | Float64Array {
  const opened = openMbgNbd(model);
  const at = readAt(NAME, options, unitOf(NAME, model));
  const histories = readHistories(NAME, customers);
  const now = aliveNow(opened, histories);
  if (at === 0) return predictEach(histories, now);
  return predictAlive(histories, now, (x, T) => staysAlive(opened, x, T, at));
}
