import { checkModel } from "../checkModel.ts";
import type { FittedModel } from "../FittedModel.ts";

/** The parameters of Gamma-Gamma; v is the gamma of the paper. */
export const GAMMA_GAMMA = ["p", "q", "v"] as const satisfies readonly GammaGammaParameter[];

/**
 * A parameter of Gamma-Gamma.
 *
 * @public
 */
export type GammaGammaParameter = "p" | "q" | "v";

/**
 * A Gamma-Gamma model of spend: what a customer pays varies from purchase to purchase around a mean of
 * their own, gamma distributed with shape p; the rate of it is gamma distributed with shape q and rate v.
 *
 * @public
 */
export type GammaGammaModel = FittedModel<"gamma-gamma", GammaGammaParameter, "money">;

/** The model's id, which its errors begin with. */
export const NAME = "gamma-gamma";

/**
 * The model's parameters, checked.
 *
 * @internal
 */
export function openGammaGamma(model: unknown): Record<GammaGammaParameter, number> {
  return checkModel(NAME, model, GAMMA_GAMMA);
}
