import { checkModel } from "../checkModel.ts";
import type { FittedModel } from "../FittedModel.ts";

/** The parameters of BG/BB. */
export const BG_BB = [
  "alpha",
  "beta",
  "gamma",
  "delta",
] as const satisfies readonly BgBbParameter[];

/**
 * The parameters of BG/BB, as in the papers.
 *
 * @public
 */
export type BgBbParameter = "alpha" | "beta" | "gamma" | "delta";

/**
 * A BG/BB model: at every opportunity a customer who is alive buys with a probability of their own, beta
 * distributed with alpha and beta; before every opportunity the customer leaves with one of their own, beta
 * distributed with gamma and delta.
 *
 * @public
 */
export type BgBbModel = FittedModel<"bg-bb", BgBbParameter>;

/** Parameters by name. */
export type BgBb = Readonly<Record<BgBbParameter, number>>;

/** The model's id, which its errors begin with. */
export const NAME = "bg-bb";

/**
 * The model's parameters, checked.
 *
 * @internal
 */
export function openBgBb(model: unknown): BgBb {
  return checkModel(NAME, model, BG_BB);
}
