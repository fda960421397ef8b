import { bareModel, checkParams } from "../checkModel.ts";
import { readUnitOptions, type UnitOptions } from "../UnitOptions.ts";
import { NAME, SBG, type SbgModel, type SbgParameter } from "./SbgModel.ts";

/**
 * An sBG model of known parameters, such as those of a paper.
 *
 * @param params - alpha and beta, each from 1e-30 to 1e30.
 * @param options - The length of a period, as a unit.
 * @returns The model, `null` where only a fit tells.
 * @throws {@link CxMetricsError} `out-of-range`, `not-a-number`, `not-finite`, `invalid-shape`,
 * `unknown-option`.
 *
 * @example The parameters of the segment "High End" in the paper
 * ```ts
 * import { sbg } from "cx-metrics/models";
 *
 * sbg.fromParams({ alpha: 0.668, beta: 3.806 }, { unit: "years" }).unit; // => "years"
 * ```
 *
 * @see {@link sbg.fit}
 * @see P. S. Fader, B. G. S. Hardie (2007), Journal of Interactive Marketing 21(1), 76-90.
 * @public
 */
export function fromParams(
  params: Readonly<Record<SbgParameter, number>>,
  options: UnitOptions = {},
): SbgModel {
  const checked = checkParams(NAME, params, SBG);
  return bareModel(NAME, checked, readUnitOptions(NAME, options));
}
