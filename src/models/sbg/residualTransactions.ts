import type { Rows } from "../../core/Rows.ts";
import { unitOf } from "../checkModel.ts";
import { type DiscountOptions, readDiscount } from "../DiscountOptions.ts";
import type { ModelInput } from "../FittedModel.ts";
import { discountedStays } from "../numerics/discountedStays.ts";
import { predictTenures } from "./predictTenures.ts";
import { NAME, openSbg, type SbgModel } from "./SbgModel.ts";
import type { Tenure } from "./Subscription.ts";

/**
 * Discounted expected residual lifetime (DERL) under an sBG model: what all renewals that are still to come are
 * worth just before the next one, counted in renewals.
 *
 * @remarks
 * The sum of `S(k+j) / S(k) / (1+d)^(j-1)` over all j from 1 on, of who has renewed k times: the next renewal is
 * due now, so it is uncertain but not discounted, as in the paper, whose n is k + 1. Divide by `1 + d` for the
 * worth at the beginning of the current period. Times what is paid a period it is the residual lifetime value. 0
 * where the subscription has ended.
 *
 * Cost: some 50 microseconds for each different duration.
 *
 * @param model - The model.
 * @param customers - One customer, or many as records or columns.
 * @param options - Discount rate in percent, its period and compounding. Without a period the rate is one for a
 * single unit of the model: to 10 percent a year in a model of months belongs `period: { years: 1 }`.
 * @returns A number of at least 0; of many customers a column, in their order.
 * @throws {@link CxMetricsError} `not-integer` for a duration that is no whole number of periods; `inconsistent`
 * for another model, a duration of 0 that has ended, and calendar units where the model's unit is "periods";
 * `out-of-range`, `not-a-number`, `not-finite`, `invalid-shape`, `unknown-option`.
 *
 * @example Of a customer before the first renewal, and of one who has renewed four times
 * ```ts
 * import { sbg } from "cx-metrics/models";
 *
 * const model = sbg.fromParams({ alpha: 0.668, beta: 3.806 }, { unit: "years" });
 * const customers = [{ duration: 0 }, { duration: 4 }];
 * const residual = sbg.residualTransactions(model, customers, { discountRate: 10 });
 * Array.from(residual); // ≈ [5.41, 6.9]
 * ```
 *
 * @see {@link sbg.expectedLifetime} for new customers.
 * @see P. S. Fader, B. G. S. Hardie (2010), Marketing Science 29(1), 85-93.
 * @public
 */
export function residualTransactions(
  model: ModelInput<SbgModel>,
  customers: Tenure,
  options: DiscountOptions,
): number;
/** Of many a column, in their order. */
export function residualTransactions(
  model: ModelInput<SbgModel>,
  customers: Rows<Tenure>,
  options: DiscountOptions,
): Float64Array;
export function residualTransactions(
  model: ModelInput<SbgModel>,
  customers: Tenure | Rows<Tenure>,
  options: DiscountOptions,
): number | Float64Array {
  const { alpha, beta } = openSbg(model);
  const rate = readDiscount(NAME, options, unitOf(NAME, model));
  return predictTenures(customers, (renewals) => dueStays(alpha, beta + renewals, rate));
}

function dueStays(alpha: number, beta: number, rate: number): number {
  return Math.exp(rate) * discountedStays(alpha, beta, rate);
}
