import {
  BETA_GEOMETRIC,
  type BetaGeometricParameter,
} from "../betaGeometric/betaGeometricLikelihood.ts";
import { bareModel, checkParams } from "../checkModel.ts";
import { readUnitOptions, type UnitOptions } from "../UnitOptions.ts";
import { type BgNbdModel, NAME } from "./BgNbdModel.ts";

/**
 * A BG/NBD model of known parameters, such as those of a paper.
 *
 * @param params - r, alpha, a and b, each from 1e-30 to 1e30; alpha is in the unit of time.
 * @param options - The unit of time.
 * @returns The model, `null` where only a fit tells.
 * @throws {@link CxMetricsError} `out-of-range`, `not-a-number`, `not-finite`, `invalid-shape`,
 * `unknown-option`.
 *
 * @example The parameters of CDNOW
 * ```ts
 * import { bgNbd } from "cx-metrics/models";
 *
 * const params = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
 * bgNbd.fromParams(params, { unit: "weeks" }).unit; // => "weeks"
 * ```
 *
 * @see P. S. Fader, B. G. S. Hardie, K. L. Lee (2005), Marketing Science 24(2), 275-284.
 * @public
 */
export function fromParams(
  params: Readonly<Record<BetaGeometricParameter, number>>,
  options: UnitOptions = {},
): BgNbdModel {
  const checked = checkParams(NAME, params, BETA_GEOMETRIC);
  return bareModel(NAME, checked, readUnitOptions(NAME, options));
}
