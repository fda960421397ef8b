import {
  BETA_GEOMETRIC,
  type BetaGeometricParameter,
} from "../betaGeometric/betaGeometricLikelihood.ts";
import { bareModel, checkParams } from "../checkModel.ts";
import { readUnitOptions, type UnitOptions } from "../UnitOptions.ts";
import { type MbgNbdModel, NAME } from "./MbgNbdModel.ts";

/**
 * A MBG/NBD model of known parameters, such as those of a paper.
 *
 * @param params - r, alpha, a and b, each from 1e-30 to 1e30; alpha is in the unit of time.
 * @param options - The unit of time.
 * @returns The model, `null` where only a fit tells.
 * @throws {@link CxMetricsError} `out-of-range`, `not-a-number`, `not-finite`, `invalid-shape`,
 * `unknown-option`.
 *
 * @example The parameters of CDNOW
 * ```ts
 * import { mbgNbd } from "cx-metrics/models";
 *
 * const params = { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 };
 * mbgNbd.fromParams(params, { unit: "weeks" }).unit; // => "weeks"
 * ```
 *
 * @see E. P. Batislam, M. Denizel, A. Filiztekin (2007), International Journal of Research in Marketing 24(3), 201-209.
 * @public
 */
export function fromParams(
  params: Readonly<Record<BetaGeometricParameter, number>>,
  options: UnitOptions = {},
): MbgNbdModel {
  const checked = checkParams(NAME, params, BETA_GEOMETRIC);
  return bareModel(NAME, checked, readUnitOptions(NAME, options));
}
