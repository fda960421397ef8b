import { WHOLE_COUNT } from "../../core/checkNumber.ts";
import type { Rows } from "../../core/Rows.ts";
import { type AliveOptions, readAt } from "../AliveOptions.ts";
import { unitOf } from "../checkModel.ts";
import type { ModelInput } from "../FittedModel.ts";
import { stayProbability } from "../numerics/stayProbability.ts";
import { predictTenures } from "./predictTenures.ts";
import { NAME, openSbg, type SbgModel } from "./SbgModel.ts";
import type { Tenure } from "./Subscription.ts";

/**
 * The probability under an sBG model that a customer who is still there will be so some periods later.
 *
 * @remarks
 * `S(duration + at) / S(duration)`: 1 now, whatever the duration, since a subscription tells who is there; the
 * longer a customer has stayed, the more likely the next renewal. 0 where the subscription has ended. (The
 * Python package pymc-marketing leaves out the division.)
 *
 * Cost: a tenth of a microsecond for each different duration.
 *
 * @param model - The model.
 * @param customers - One customer, or many as records or columns.
 * @param options - `at`, a whole number of periods from now on.
 * @returns From 0 to 1; of many customers a column, in their order.
 * @throws {@link CxMetricsError} `not-integer` for a time that is no whole number of periods; `inconsistent` for
 * another model, a duration of 0 that has ended, and calendar units where the model's unit is "periods";
 * `out-of-range`, `not-a-number`, `not-finite`, `invalid-shape`, `unknown-option`.
 *
 * @example Two years ahead, of a new customer and of one who has renewed five times
 * ```ts
 * import { sbg } from "cx-metrics/models";
 *
 * const model = sbg.fromParams({ alpha: 0.668, beta: 3.806 }, { unit: "years" });
 * const customers = [{ duration: 0 }, { duration: 5 }];
 * const alive = sbg.probabilityAlive(model, customers, { at: 2 });
 * Array.from(alive); // ≈ [0.7469, 0.8702]
 * sbg.probabilityAlive(model, { duration: 5 }); // => 1
 * ```
 *
 * @see {@link sbg.survival} for new customers.
 * @see P. S. Fader, B. G. S. Hardie (2010), Marketing Science 29(1), 85-93.
 * @public
 */
export function probabilityAlive(
  model: ModelInput<SbgModel>,
  customers: Tenure,
  options?: AliveOptions,
): number;
/** Of many a column, in their order. */
export function probabilityAlive(
  model: ModelInput<SbgModel>,
  customers: Rows<Tenure>,
  options?: AliveOptions,
): Float64Array;
export function probabilityAlive(
  model: ModelInput<SbgModel>,
  customers: Tenure | Rows<Tenure>,
  options: AliveOptions = {},
): number | Float64Array {
  const { alpha, beta } = openSbg(model);
  const at = readAt(NAME, options, unitOf(NAME, model), WHOLE_COUNT);
  return predictTenures(customers, (renewals) => stayProbability(alpha, beta + renewals, at));
}
