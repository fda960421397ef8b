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
import { type BgNbdModel, NAME, openBgNbd } from "./BgNbdModel.ts";

/**
 * The probability under a BG/NBD model that a customer is still alive at the end of the observation, or a
 * time later.
 *
 * @remarks
 * `1 / (1 + a / (b+x-1) * ((alpha+T) / (alpha+t_x))^(r+x))`; 1 for who bought once only, since there was no repeat to leave after.
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
 * import { bgNbd } from "cx-metrics/models";
 *
 * const params = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
 * const model = bgNbd.fromParams(params, { unit: "weeks" });
 * const customer = { frequency: 2, recency: 30.43, T: 38.86 };
 * bgNbd.probabilityAlive(model, customer); // ≈ 0.7266
 * bgNbd.probabilityAlive(model, customer, { at: { years: 1 } }); // ≈ 0.5312
 * ```
 *
 * @see {@link bgNbd.expectedPurchases}
 * @see P. S. Fader, B. G. S. Hardie, K. L. Lee (2005), Marketing Science 24(2), 275-284.
 * @public
 */
export function probabilityAlive(
  model: ModelInput<BgNbdModel>,
  customers: PurchaseHistory,
  options?: AliveOptions,
): number;
/** Of many a column, in their order. */
export function probabilityAlive(
  model: ModelInput<BgNbdModel>,
  customers: Rows<PurchaseHistory>,
  options?: AliveOptions,
): Float64Array;
export function probabilityAlive(
  model: ModelInput<BgNbdModel>,
  customers: PurchaseHistory | Rows<PurchaseHistory>,
  options: AliveOptions = {},
): number | Float64Array {
  const opened = openBgNbd(model);
  const at = readAt(NAME, options, unitOf(NAME, model));
  const histories = readHistories(NAME, customers);
  const now = aliveNow(opened, histories);
  if (at === 0) return predictEach(histories, now);
  return predictAlive(histories, now, (x, T) => staysAlive(opened, x, T, at));
}
