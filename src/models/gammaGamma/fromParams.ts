import { bareModel, checkParams } from "../checkModel.ts";
import {
  GAMMA_GAMMA,
  type GammaGammaModel,
  type GammaGammaParameter,
  NAME,
} from "./GammaGammaModel.ts";

/**
 * A Gamma-Gamma model of known parameters, such as those of a paper.
 *
 * @param params - p, q and v, each from 1e-30 to 1e30; v, the gamma of the paper, is an amount of money.
 * @returns The model, `null` where only a fit tells.
 * @throws {@link CxMetricsError} `out-of-range`, `not-a-number`, `not-finite`, `invalid-shape`.
 *
 * @example The parameters of CDNOW
 * ```ts
 * import { gammaGamma } from "cx-metrics/models";
 *
 * gammaGamma.fromParams({ p: 6.25, q: 3.74, v: 15.44 }).unit; // => "money"
 * ```
 *
 * @see P. S. Fader, B. G. S. Hardie (2013), The Gamma-Gamma Model of Monetary Value, note 025.
 * @public
 */
export function fromParams(params: Readonly<Record<GammaGammaParameter, number>>): GammaGammaModel {
  return bareModel(NAME, checkParams(NAME, params, GAMMA_GAMMA), "money");
}
