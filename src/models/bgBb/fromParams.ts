import { bareModel, checkParams } from "../checkModel.ts";
import { readUnitOptions, type UnitOptions } from "../UnitOptions.ts";
import { BG_BB, type BgBbModel, type BgBbParameter, NAME } from "./BgBbModel.ts";

/**
 * A BG/BB model of known parameters, such as those of a paper.
 *
 * @param params - alpha, beta, gamma and delta, each from 1e-30 to 1e30.
 * @param options - The time from one opportunity to the next, as a unit.
 * @returns The model, `null` where only a fit tells.
 * @throws {@link CxMetricsError} `out-of-range`, `not-a-number`, `not-finite`, `invalid-shape`,
 * `unknown-option`.
 *
 * @example The parameters of the donors in the paper
 * ```ts
 * import { bgBb } from "cx-metrics/models";
 *
 * const params = { alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 };
 * bgBb.fromParams(params, { unit: "years" }).unit; // => "years"
 * ```
 *
 * @see {@link bgBb.fit}
 * @see P. S. Fader, B. G. S. Hardie, J. Shang (2010), Marketing Science 29(6), 1086-1108.
 * @public
 */
export function fromParams(
  params: Readonly<Record<BgBbParameter, number>>,
  options: UnitOptions = {},
): BgBbModel {
  const checked = checkParams(NAME, params, BG_BB);
  return bareModel(NAME, checked, readUnitOptions(NAME, options));
}
