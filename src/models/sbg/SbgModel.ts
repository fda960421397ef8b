import { checkModel } from "../checkModel.ts";
import type { FittedModel } from "../FittedModel.ts";

/** The parameters of sBG. */
export const SBG = ["alpha", "beta"] as const satisfies readonly SbgParameter[];

/**
 * The parameters of sBG, as in the papers.
 *
 * @public
 */
export type SbgParameter = "alpha" | "beta";

/**
 * An sBG model: at the end of every period a customer leaves with a probability of their own, beta distributed
 * with alpha and beta.
 *
 * @public
 */
export type SbgModel = FittedModel<"sbg", SbgParameter>;

/** Parameters by name. */
export type Sbg = Readonly<Record<SbgParameter, number>>;

/** The model's id, which its errors begin with. */
export const NAME = "sbg";

/**
 * The model's parameters, checked.
 *
 * @internal
 */
export function openSbg(model: unknown): Sbg {
  return checkModel(NAME, model, SBG);
}
