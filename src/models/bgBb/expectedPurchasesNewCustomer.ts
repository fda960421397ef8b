import { WHOLE_COUNT } from "../../core/checkNumber.ts";
import { unitOf } from "../checkModel.ts";
import type { ModelInput } from "../FittedModel.ts";
import { expectedStays } from "../numerics/expectedStays.ts";
import { checkSpan, type Span } from "../Span.ts";
import { buyingShare } from "./aliveShares.ts";
import { type BgBbModel, NAME, openBgBb } from "./BgBbModel.ts";

/**
 * At how many of the next t opportunities a BG/BB model expects a new customer to buy, the first purchase not
 * counted.
 *
 * @remarks
 * {@link bgBb.expectedPurchases} of a customer whose first purchase was just now.
 *
 * Cost: a step for every opportunity, up to 256.
 *
 * @param model - The model.
 * @param t - The number of opportunities after the first purchase.
 * @returns From 0 to t.
 * @throws {@link CxMetricsError} `not-integer` for a time that is no whole number of opportunities;
 * `inconsistent` for another model, and calendar units where the model's unit is "periods"; `out-of-range`,
 * `not-a-number`, `not-finite`, `invalid-shape`, `unknown-option`.
 *
 * @example In ten years
 * ```ts
 * import { bgBb } from "cx-metrics/models";
 *
 * const model = bgBb.fromParams({ alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 });
 * bgBb.expectedPurchasesNewCustomer(model, 10); // ≈ 3.1789
 * ```
 *
 * @see {@link bgBb.probabilityOfPurchases}
 * @see P. S. Fader, B. G. S. Hardie, J. Shang (2010), Marketing Science 29(6), 1086-1108.
 * @public
 */
export function expectedPurchasesNewCustomer(model: ModelInput<BgBbModel>, t: Span): number {
  const opened = openBgBb(model);
  const ahead = checkSpan(NAME, ["t"], t, unitOf(NAME, model), WHOLE_COUNT);
  return buyingShare(opened, 0, 0) * expectedStays(opened.gamma, opened.delta, ahead);
}
