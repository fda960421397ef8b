import { WHOLE_COUNT } from "../../core/checkNumber.ts";
import type { Rows } from "../../core/Rows.ts";
import { type AliveOptions, readAt } from "../AliveOptions.ts";
import { unitOf } from "../checkModel.ts";
import type { ModelInput } from "../FittedModel.ts";
import { stayProbability } from "../numerics/stayProbability.ts";
import type { PurchaseHistory } from "../PurchaseHistory.ts";
import { predictAlive } from "../predictAlive.ts";
import { aliveShares } from "./aliveShares.ts";
import { type BgBbModel, NAME, openBgBb } from "./BgBbModel.ts";
import { readOpportunities } from "./readOpportunities.ts";

/**
 * The probability under a BG/BB model that a customer is still alive at the last opportunity observed, or a
 * number of opportunities later.
 *
 * @remarks
 * `at` 0, the default, is the last opportunity observed, after which who has just bought is alive for certain.
 * The paper and the R package BTYD print the probability at the next one, which is `at` 1; the argument of the
 * Python package lifetimes counts as `at` does. Customers may leave before every opportunity, so it falls with
 * each, whether they would have bought or not.
 *
 * Cost: a step for every opportunity since the last purchase, once for each different history.
 *
 * @param model - The model.
 * @param customers - One customer, or many as records or columns.
 * @param options - `at`, a whole number of opportunities after the end of the observation.
 * @returns From 0 to 1; of many customers a column, in their order.
 * @throws {@link CxMetricsError} `not-integer` for a time that is no whole number of opportunities;
 * `inconsistent` for another model, a history that cannot be, and calendar units where the model's unit is
 * "periods"; `out-of-range`, `not-a-number`, `not-finite`, `invalid-shape`, `unknown-option`.
 *
 * @example After two silent years, and at the next gift
 * ```ts
 * import { bgBb } from "cx-metrics/models";
 *
 * const params = { alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 };
 * const model = bgBb.fromParams(params, { unit: "years" });
 * const donor = { frequency: 2, recency: 4, T: 6 };
 * bgBb.probabilityAlive(model, donor); // ≈ 0.6336
 * bgBb.probabilityAlive(model, donor, { at: 1 }); // ≈ 0.5895
 * bgBb.probabilityAlive(model, [{ frequency: 2, recency: 6, T: 6 }]); // => new Float64Array([1])
 * ```
 *
 * @see {@link bgBb.expectedPurchases}
 * @see P. S. Fader, B. G. S. Hardie, J. Shang (2010), Marketing Science 29(6), 1086-1108.
 * @public
 */
export function probabilityAlive(
  model: ModelInput<BgBbModel>,
  customers: PurchaseHistory,
  options?: AliveOptions,
): number;
/** Of many a column, in their order. */
export function probabilityAlive(
  model: ModelInput<BgBbModel>,
  customers: Rows<PurchaseHistory>,
  options?: AliveOptions,
): Float64Array;
export function probabilityAlive(
  model: ModelInput<BgBbModel>,
  customers: PurchaseHistory | Rows<PurchaseHistory>,
  options: AliveOptions = {},
): number | Float64Array {
  const opened = openBgBb(model);
  const at = readAt(NAME, options, unitOf(NAME, model), WHOLE_COUNT);
  const histories = readOpportunities(customers);
  return predictAlive(histories, aliveShares(opened, histories), (_, T) =>
    stayProbability(opened.gamma, opened.delta + T, at),
  );
}
