import type { BetaGeometric } from "../betaGeometric/aliveShare.ts";
import {
  BETA_GEOMETRIC,
  type BetaGeometricParameter,
} from "../betaGeometric/betaGeometricLikelihood.ts";
import { checkModel } from "../checkModel.ts";
import type { FittedModel } from "../FittedModel.ts";

/**
 * A MBG/NBD model: while alive a customer buys at a rate of their own, gamma distributed with shape r and
 * rate alpha; after every purchase, the first one too, the customer leaves with a probability of their own, beta distributed with a and b.
 *
 * @public
 */
export type MbgNbdModel = FittedModel<"mbg-nbd", BetaGeometricParameter>;

/** The model's id, which its errors begin with. */
export const NAME = "mbg-nbd";

/**
 * The model's parameters, checked.
 *
 * @internal
 */
export function openMbgNbd(model: unknown): BetaGeometric {
  return { ...checkModel(NAME, model, BETA_GEOMETRIC), early: 1 };
}
