import { checkLevel } from "../../core/checkLevel.ts";
import { checkChoice, checkOptions } from "../../core/checkOptions.ts";
import type { PredictionScale } from "./limitsOn.ts";

/**
 * How limits of predictions are made.
 *
 * @public
 */
export interface PredictionIntervalOptions {
  /** The confidence level; 0.95 unless given. */
  readonly level?: number | undefined;
  /** Where the limits lie symmetrically; "log" unless given, which is for counts and money. Probabilities want "logit". */
  readonly scale?: PredictionScale | undefined;
}

/**
 * The options with their defaults.
 *
 * @internal
 */
export function readPredictionOptions(
  name: string,
  options: PredictionIntervalOptions,
): Required<{
  [Option in keyof PredictionIntervalOptions]: Exclude<
    PredictionIntervalOptions[Option],
    undefined
  >;
}> {
  checkOptions(name, options, ["level", "scale"]);
  return {
    level: checkLevel(name, options.level),
    scale: checkChoice(name, "scale", options.scale, ["log", "logit", "identity"]),
  };
}
