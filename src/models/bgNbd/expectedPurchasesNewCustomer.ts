import { aliveShare } from "../betaGeometric/aliveShare.ts";
import { purchasesWhileAlive } from "../betaGeometric/purchasesWhileAlive.ts";
import { unitOf } from "../checkModel.ts";
import type { ModelInput } from "../FittedModel.ts";
import { checkSpan, type Span } from "../Span.ts";
import { type BgNbdModel, NAME, openBgNbd } from "./BgNbdModel.ts";

/**
 * How many repeat purchases a BG/NBD model expects of a new customer in the time after the first purchase.
 *
 * @remarks
 * {@link bgNbd.expectedPurchases} of a customer whose first purchase was just now.
 *
 * Cost: some microseconds.
 *
 * @param model - The model.
 * @param t - The time from the first purchase on.
 * @returns A number of at least 0; 0 at t = 0.
 * @throws {@link CxMetricsError} `inconsistent` for another model, and calendar units where the model's unit is
 * "periods"; `out-of-range`, `not-a-number`, `not-finite`, `invalid-shape`, `unknown-option`.
 *
 * @example In a year of weeks
 * ```ts
 * import { bgNbd } from "cx-metrics/models";
 *
 * const params = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
 * bgNbd.expectedPurchasesNewCustomer(bgNbd.fromParams(params), 52); // ≈ 1.4461
 * ```
 *
 * @see {@link bgNbd.probabilityOfPurchases}
 * @see P. S. Fader, B. G. S. Hardie, K. L. Lee (2005), Marketing Science 24(2), 275-284.
 * @public
 */
export function expectedPurchasesNewCustomer(model: ModelInput<BgNbdModel>, t: Span): number {
  const opened = openBgNbd(model);
  const time = checkSpan(NAME, ["t"], t, unitOf(NAME, model));
  return aliveShare(opened, 0, 0, 0) * purchasesWhileAlive(opened, 0, 0, time);
}
