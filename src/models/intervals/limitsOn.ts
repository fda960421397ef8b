import type { NumberRange } from "../../core/checkNumber.ts";
import { VALUE } from "../../stats/checkValues.ts";

/**
 * Where limits lie symmetrically: "log" for what cannot be below 0, "logit" for probabilities, "identity"
 * for anything.
 *
 * @public
 */
export type PredictionScale = "log" | "logit" | "identity";

/** What a prediction on each scale can be. */
export const SCALE_RANGES: Readonly<Record<PredictionScale, NumberRange>> = {
  log: { min: 0, max: 1e60 },
  logit: { min: 0, max: 1 },
  identity: VALUE,
};

/**
 * The limits that lie `reach` standard errors from an estimate, on a scale; the upper one can be infinite.
 * At an end of the scale, where a prediction can only be if no parameter moves it, both are the estimate.
 *
 * @internal
 */
export function limitsOn(
  scale: PredictionScale,
  estimate: number,
  standardError: number,
  reach: number,
): { readonly lower: number; readonly upper: number } {
  const away = reach * standardError;
  if (scale === "identity") return { lower: estimate - away, upper: estimate + away };
  if (estimate === 0 || (scale === "logit" && estimate === 1) || away === 0)
    return { lower: estimate, upper: estimate };
  if (scale === "log") {
    const factor = Math.exp(away / estimate);
    return { lower: estimate / factor, upper: estimate * factor };
  }
  const odds = estimate / (1 - estimate);
  const factor = Math.exp(away / (estimate * (1 - estimate)));
  const most = odds * factor;
  return {
    lower: odds / (odds + factor),
    upper: most < 1 ? most / (1 + most) : 1 / (1 + 1 / most),
  };
}
