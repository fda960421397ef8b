import { unitOf } from "../checkModel.ts";
import type { ModelInput } from "../FittedModel.ts";
import { checkSpan, type Span } from "../Span.ts";
import { NAME, openParetoNbd, type ParetoNbdModel } from "./ParetoNbdModel.ts";
import { purchasesWhileAlive } from "./purchasesWhileAlive.ts";

/**
 * How many repeat purchases a Pareto/NBD model expects of a new customer in the time after the first purchase.
 *
 * @remarks
 * {@link paretoNbd.expectedPurchases} of a customer whose first purchase was just now.
 *
 * Cost: two powers.
 *
 * @param model - The model.
 * @param t - The time from the first purchase on.
 * @returns A number of at least 0; 0 at t = 0.
 * @throws {@link CxMetricsError} `inconsistent` for another model, and calendar units where the model's unit is
 * "periods"; `out-of-range`, `not-a-number`, `not-finite`, `invalid-shape`, `unknown-option`.
 *
 * @example In a year of weeks
 * ```ts
 * import { paretoNbd } from "cx-metrics/models";
 *
 * const params = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 };
 * paretoNbd.expectedPurchasesNewCustomer(paretoNbd.fromParams(params), 52); // ≈ 1.473
 * ```
 *
 * @see {@link paretoNbd.probabilityOfPurchases}
 * @see D. C. Schmittlein, D. G. Morrison, R. Colombo (1987), Management Science 33(1), 1-24.
 * @public
 */
export function expectedPurchasesNewCustomer(model: ModelInput<ParetoNbdModel>, t: Span): number {
  const opened = openParetoNbd(model);
  return purchasesWhileAlive(opened, 0, 0, checkSpan(NAME, ["t"], t, unitOf(NAME, model)));
}
