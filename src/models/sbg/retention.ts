import { WHOLE_COUNT } from "../../core/checkNumber.ts";
import { unitOf } from "../checkModel.ts";
import type { ModelInput } from "../FittedModel.ts";
import type { Span } from "../Span.ts";
import { atTimes } from "./atTimes.ts";
import { NAME, openSbg, type SbgModel } from "./SbgModel.ts";

/**
 * The retention rate of an sBG model at the t-th renewal: how likely those who are still there renew.
 *
 * @remarks
 * `r(t) = S(t) / S(t-1) = (beta+t-1) / (alpha+beta+t-1)`. It rises with t, since those likely to leave have left.
 *
 * Cost: constant for each time.
 *
 * @param model - The model.
 * @param t - The number of the renewal, from 1 on, or a list of them.
 * @returns From 0 to 1; of a list a column, in its order.
 * @throws {@link CxMetricsError} `not-integer` for a time that is no whole number of periods; `inconsistent` for
 * another model, and calendar units where the model's unit is "periods"; `out-of-range`, `not-a-number`,
 * `not-finite`, `invalid-shape`, `unknown-option`.
 *
 * @example The first three renewals, and the twelfth
 * ```ts
 * import { sbg } from "cx-metrics/models";
 *
 * const model = sbg.fromParams({ alpha: 0.668, beta: 3.806 });
 * Array.from(sbg.retention(model, [1, 2, 3])); // ≈ [0.8507, 0.878, 0.8968]
 * sbg.retention(model, 12); // ≈ 0.9568
 * ```
 *
 * @see {@link sbg.survival}
 * @see P. S. Fader, B. G. S. Hardie (2007), Journal of Interactive Marketing 21(1), 76-90.
 * @public
 */
export function retention(model: ModelInput<SbgModel>, t: Span): number;
/** Of many a column, in their order. */
export function retention(model: ModelInput<SbgModel>, t: ArrayLike<number>): Float64Array;
export function retention(
  model: ModelInput<SbgModel>,
  t: Span | ArrayLike<number>,
): number | Float64Array {
  const { alpha, beta } = openSbg(model);
  return atTimes(t, unitOf(NAME, model), { ...WHOLE_COUNT, min: 1 }, (renewal) => {
    const kept = beta + (renewal - 1);
    return kept / (alpha + kept);
  });
}
