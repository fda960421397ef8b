import { checkModel } from "../checkModel.ts";
import type { FittedModel } from "../FittedModel.ts";

/** The parameters of Pareto/NBD. */
export const PARETO_NBD = [
  "r",
  "alpha",
  "s",
  "beta",
] as const satisfies readonly ParetoNbdParameter[];

/**
 * A parameter of Pareto/NBD: shape and rate of how often customers buy, shape and rate of how soon they leave.
 *
 * @public
 */
export type ParetoNbdParameter = "r" | "alpha" | "s" | "beta";

/** The parameters by name. */
export type ParetoNbd = Readonly<Record<ParetoNbdParameter, number>>;

/**
 * A Pareto/NBD model: while alive a customer buys at a rate of their own, gamma distributed with shape r and
 * rate alpha; at any moment the customer leaves at a rate of their own, gamma distributed with shape s and
 * rate beta.
 *
 * @public
 */
export type ParetoNbdModel = FittedModel<"pareto-nbd", ParetoNbdParameter>;

/** The model's id, which its errors begin with. */
export const NAME = "pareto-nbd";

/**
 * The model's parameters, checked.
 *
 * @internal
 */
export function openParetoNbd(model: unknown): ParetoNbd {
  return checkModel(NAME, model, PARETO_NBD);
}
