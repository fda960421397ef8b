import { unitOf } from "../checkModel.ts";
import { type DiscountOptions, readDiscount } from "../DiscountOptions.ts";
import type { ModelInput } from "../FittedModel.ts";
import { discountedStays } from "../numerics/discountedStays.ts";
import { NAME, openSbg, type SbgModel } from "./SbgModel.ts";

/**
 * The expected lifetime of a new customer under an sBG model, in periods, the first one included; discounted
 * (DEL) where there is a discount rate.
 *
 * @remarks
 * The sum of `S(t) / (1+d)^t` over all t from 0 on. Without a discount it is `(alpha+beta-1) / (alpha-1)`, and
 * `null` for an alpha of 1 or less: then so many customers hardly ever leave that there is no mean. Times what is
 * paid at the beginning of each period it is the lifetime value.
 *
 * Cost: some 50 microseconds with a discount.
 *
 * @param model - The model.
 * @param options - Discount rate in percent, its period and compounding; none for the plain mean. Without a
 * period the rate is one for a single unit of the model.
 * @returns A number of at least 1; `null` where there is neither a discount nor a mean.
 * @throws {@link CxMetricsError} `inconsistent` for another model, and calendar units where the model's unit is
 * "periods"; `out-of-range`, `not-a-number`, `not-finite`, `invalid-shape`, `unknown-option`.
 *
 * @example At 10 percent a year, and without a discount
 * ```ts
 * import { sbg } from "cx-metrics/models";
 *
 * const model = sbg.fromParams({ alpha: 0.668, beta: 3.806 }, { unit: "years" });
 * sbg.expectedLifetime(model, { discountRate: 10 }); // ≈ 5.92
 * sbg.expectedLifetime(model); // => null
 * sbg.expectedLifetime(sbg.fromParams({ alpha: 3, beta: 8 })); // => 5
 * ```
 *
 * @see {@link sbg.residualTransactions} for those who have stayed for a while.
 * @see P. S. Fader, B. G. S. Hardie (2010), Marketing Science 29(1), 85-93.
 * @public
 */
export function expectedLifetime(model: ModelInput<SbgModel>, options: DiscountOptions): number;
/** Without a discount it is `null` where there is no mean. */
export function expectedLifetime(
  model: ModelInput<SbgModel>,
  options?: DiscountOptions | undefined,
): number | null;
export function expectedLifetime(
  model: ModelInput<SbgModel>,
  options?: DiscountOptions,
): number | null {
  const { alpha, beta } = openSbg(model);
  if (options === undefined) return alpha > 1 ? 1 + beta / (alpha - 1) : null;
  return 1 + discountedStays(alpha, beta, readDiscount(NAME, options, unitOf(NAME, model)));
}
