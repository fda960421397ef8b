import type { Rows } from "../../core/Rows.ts";
import { aliveNow } from "../betaGeometric/aliveShare.ts";
import { residualWhileAlive } from "../betaGeometric/residualWhileAlive.ts";
import { unitOf } from "../checkModel.ts";
import { type DiscountOptions, readDiscount } from "../DiscountOptions.ts";
import type { ModelInput } from "../FittedModel.ts";
import type { PurchaseHistory } from "../PurchaseHistory.ts";
import { predictAlive } from "../predictAlive.ts";
import { readHistories } from "../readHistories.ts";
import { type BgNbdModel, NAME, openBgNbd } from "./BgNbdModel.ts";

/**
 * Discounted expected residual transactions (DERT) under a BG/NBD model: what all purchases after the
 * observation are worth today, counted in purchases.
 *
 * @remarks
 * The expected purchases of each moment, divided by what money grows to until then; times the mean spend it is
 * the lifetime value without an end. There is no closed form in print for this model: an integral by the tanh-sinh
 * rule, good to some 10 digits.
 *
 * Cost: about a millisecond for each different pair of frequency and T.
 *
 * @param model - The model.
 * @param customers - One customer, or many as records or columns.
 * @param options - Discount rate in percent, its period and compounding. Without a period the rate is one for a
 * single unit of the model: to 15 percent a year in a model of weeks belongs `period: { years: 1 }`.
 * @returns A number of at least 0; of many customers a column, in their order.
 * @throws {@link CxMetricsError} `inconsistent` for another model, a history that cannot be, and calendar units
 * where the model's unit is "periods"; `out-of-range`, `not-integer`, `not-a-number`, `not-finite`,
 * `invalid-shape`, `unknown-option`.
 *
 * @example 15 percent a year
 * ```ts
 * import { bgNbd } from "cx-metrics/models";
 *
 * const params = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
 * const model = bgNbd.fromParams(params, { unit: "weeks" });
 * const customer = { frequency: 2, recency: 30.43, T: 38.86 };
 * const discount = { discountRate: 15, period: { years: 1 } };
 * bgNbd.residualTransactions(model, customer, discount); // ≈ 5.1794
 * ```
 *
 * @see {@link lifetimeValue} for a horizon.
 * @see P. S. Fader, B. G. S. Hardie, K. L. Lee (2005), Marketing Science 24(2), 275-284.
 * @public
 */
export function residualTransactions(
  model: ModelInput<BgNbdModel>,
  customers: PurchaseHistory,
  options: DiscountOptions,
): number;
/** Of many a column, in their order. */
export function residualTransactions(
  model: ModelInput<BgNbdModel>,
  customers: Rows<PurchaseHistory>,
  options: DiscountOptions,
): Float64Array;
export function residualTransactions(
  model: ModelInput<BgNbdModel>,
  customers: PurchaseHistory | Rows<PurchaseHistory>,
  options: DiscountOptions,
): number | Float64Array {
  const opened = openBgNbd(model);
  const force = readDiscount(NAME, options, unitOf(NAME, model));
  const histories = readHistories(NAME, customers);
  return predictAlive(histories, aliveNow(opened, histories), (x, T) =>
    residualWhileAlive(opened, x, T, force),
  );
}
