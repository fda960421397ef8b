import type { Rows } from "../../core/Rows.ts";
import { unitOf } from "../checkModel.ts";
import { type DiscountOptions, readDiscount } from "../DiscountOptions.ts";
import type { ModelInput } from "../FittedModel.ts";
import { discountedStays } from "../numerics/discountedStays.ts";
import type { PurchaseHistory } from "../PurchaseHistory.ts";
import { predictAlive } from "../predictAlive.ts";
import { aliveShares, buyingShare } from "./aliveShares.ts";
import { type BgBbModel, NAME, openBgBb } from "./BgBbModel.ts";
import { readOpportunities } from "./readOpportunities.ts";

/**
 * Discounted expected residual transactions (DERT) under a BG/BB model: what all purchases after the
 * observation are worth today, counted in purchases.
 *
 * @remarks
 * The expected purchases of each opportunity ahead, divided by what money grows to until then: the next one is
 * a whole unit of time away. Times the mean spend it is the lifetime value without an end.
 *
 * Cost: a step for every opportunity since the last purchase, once for each different history, and some 30
 * microseconds for each different pair of frequency and T.
 *
 * @param model - The model.
 * @param customers - One customer, or many as records or columns.
 * @param options - Discount rate in percent, its period and compounding. Without a period the rate is one for a
 * single unit of the model: to 15 percent a year in a model of weeks belongs `period: { years: 1 }`.
 * @returns A number of at least 0; of many customers a column, in their order.
 * @throws {@link CxMetricsError} `not-integer` for a history of no whole numbers of opportunities;
 * `inconsistent` for another model, a history that cannot be, and calendar units where the model's unit is
 * "periods"; `out-of-range`, `not-a-number`, `not-finite`, `invalid-shape`, `unknown-option`.
 *
 * @example 10 percent from one opportunity to the next
 * ```ts
 * import { bgBb } from "cx-metrics/models";
 *
 * const model = bgBb.fromParams({ alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 });
 * const donor = { frequency: 2, recency: 4, T: 6 };
 * bgBb.residualTransactions(model, donor, { discountRate: 10 }); // ≈ 1.6651
 * ```
 *
 * @see {@link lifetimeValue} for a horizon.
 * @see P. S. Fader, B. G. S. Hardie, J. Shang (2010), Marketing Science 29(6), 1086-1108.
 * @public
 */
export function residualTransactions(
  model: ModelInput<BgBbModel>,
  customers: PurchaseHistory,
  options: DiscountOptions,
): number;
/** Of many a column, in their order. */
export function residualTransactions(
  model: ModelInput<BgBbModel>,
  customers: Rows<PurchaseHistory>,
  options: DiscountOptions,
): Float64Array;
export function residualTransactions(
  model: ModelInput<BgBbModel>,
  customers: PurchaseHistory | Rows<PurchaseHistory>,
  options: DiscountOptions,
): number | Float64Array {
  const opened = openBgBb(model);
  const rate = readDiscount(NAME, options, unitOf(NAME, model));
  const histories = readOpportunities(customers);
  return predictAlive(
    histories,
    aliveShares(opened, histories),
    (x, T) => buyingShare(opened, x, T) * discountedStays(opened.gamma, opened.delta + T, rate),
  );
}
