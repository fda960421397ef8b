import type { BetaGeometric } from "../betaGeometric/aliveShare.ts";
import {
  BETA_GEOMETRIC,
  type BetaGeometricParameter,
} from "../betaGeometric/betaGeometricLikelihood.ts";
import { checkModel } from "../checkModel.ts";
import type { FittedModel } from "../FittedModel.ts";

/**
 * A BG/NBD model: while alive a customer buys at a rate of their own, gamma distributed with shape r and
 * rate alpha; after every repeat the customer leaves with a probability of their own, beta distributed with a and b.
 *
 * @public
 */
export type BgNbdModel = FittedModel<"bg-nbd", BetaGeometricParameter>;

/** The model's id, which its errors begin with. */
export const NAME = "bg-nbd";

/**
 * The model's parameters, checked.
 *
 * @internal
 */
export function openBgNbd(model: unknown): BetaGeometric {
  return { ...checkModel(NAME, model, BETA_GEOMETRIC), early: 0 };
}
