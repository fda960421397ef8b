import { bareModel, checkParams } from "../checkModel.ts";
import { readUnitOptions, type UnitOptions } from "../UnitOptions.ts";
import {
  NAME,
  PARETO_NBD,
  type ParetoNbdModel,
  type ParetoNbdParameter,
} from "./ParetoNbdModel.ts";

/**
 * A Pareto/NBD model of known parameters, such as those of a paper.
 *
 * @param params - r, alpha, s and beta, each from 1e-30 to 1e30; alpha and beta are in the unit of time.
 * @param options - The unit of time.
 * @returns The model, `null` where only a fit tells.
 * @throws {@link CxMetricsError} `out-of-range`, `not-a-number`, `not-finite`, `invalid-shape`,
 * `unknown-option`.
 *
 * @example The parameters of CDNOW
 * ```ts
 * import { paretoNbd } from "cx-metrics/models";
 *
 * const params = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 };
 * paretoNbd.fromParams(params, { unit: "weeks" }).unit; // => "weeks"
 * ```
 *
 * @see D. C. Schmittlein, D. G. Morrison, R. Colombo (1987), Management Science 33(1), 1-24.
 * @public
 */
export function fromParams(
  params: Readonly<Record<ParetoNbdParameter, number>>,
  options: UnitOptions = {},
): ParetoNbdModel {
  const checked = checkParams(NAME, params, PARETO_NBD);
  return bareModel(NAME, checked, readUnitOptions(NAME, options));
}
