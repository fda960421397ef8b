import { aliveShare } from "../betaGeometric/aliveShare.ts";
import { purchasesWhileAlive } from "../betaGeometric/purchasesWhileAlive.ts";
import { unitOf } from "../checkModel.ts";
import type { ModelInput } from "../FittedModel.ts";
import { checkSpan, type Span } from "../Span.ts";
import { type MbgNbdModel, NAME, openMbgNbd } from "./MbgNbdModel.ts";

/**
 * How many repeat purchases a MBG/NBD model expects of a new customer in the time after the first purchase.
 *
 * @remarks
 * {@link mbgNbd.expectedPurchases} of a customer whose first purchase was just now.
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
 * import { mbgNbd } from "cx-metrics/models";
 *
 * const params = { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 };
 * mbgNbd.expectedPurchasesNewCustomer(mbgNbd.fromParams(params), 52); // ≈ 1.4197
 * ```
 *
 * @see {@link mbgNbd.probabilityOfPurchases}
 * @see E. P. Batislam, M. Denizel, A. Filiztekin (2007), International Journal of Research in Marketing 24(3), 201-209.
 * @public
 */
export function expectedPurchasesNewCustomer(model: ModelInput<MbgNbdModel>, t: Span): number {
  const opened = openMbgNbd(model);
  const time = checkSpan(NAME, ["t"], t, unitOf(NAME, model));
  return aliveShare(opened, 0, 0, 0) * purchasesWhileAlive(opened, 0, 0, time);
}
