import { checkNumber } from "../core/checkNumber.ts";
import { checkOptions } from "../core/checkOptions.ts";
import { checkScale, type Scale } from "../core/Scale.ts";
import { boxOf, checkBoxes } from "./CsatBoxes.ts";

/** The three groups of the Customer Satisfaction Score. */
export type CsatClass = "satisfied" | "neutral" | "dissatisfied";

/** How {@link classifyCsat} reads a rating. */
export interface ClassifyCsatOptions {
  /** The scale that was asked; 1 to 5 unless given. */
  readonly scale?: Scale | undefined;
  /** The lowest satisfied point; 2, 3, 4, 5, 9 on 1 to 2, 3, 5, 7, 10, required on others. */
  readonly satisfiedFrom?: number | undefined;
  /** The highest dissatisfied point; `min + max - satisfiedFrom` unless given. */
  readonly dissatisfiedTo?: number | undefined;
}

/** The usual scale of a satisfaction question. */
export const CSAT_SCALE: Scale = { min: 1, max: 5 };

const NAME = "classify-csat";
const CLASSES = { 1: "satisfied", 0: "neutral", [-1]: "dissatisfied" } as const;

/**
 * The group of the Customer Satisfaction Score (CSAT) that one rating belongs to.
 *
 * @remarks
 * On 1 to 5: satisfied 4 and 5, neutral 3, dissatisfied 1 and 2. `dissatisfiedTo` mirrors
 * `satisfiedFrom`, and always lies below it.
 *
 * @param rating - A whole number on the scale.
 * @param options - Scale and boxes.
 * @returns "satisfied", "neutral" or "dissatisfied".
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `not-integer` or `out-of-range` for
 * the rating or an option; `inconsistent` for boxes that overlap; `invalid-shape` where a scale has
 * no usual `satisfiedFrom` and none is given; `unknown-option`.
 *
 * @example
 * ```ts
 * import { classifyCsat } from "cx-metrics";
 *
 * classifyCsat(4); // => "satisfied"
 * classifyCsat(8, { scale: { min: 1, max: 10 } }); // => "neutral"
 * classifyCsat(2, { scale: { min: 1, max: 3 } }); // => "neutral"
 * ```
 *
 * @see {@link csat} for the score itself.
 * @public
 */
export function classifyCsat(rating: number, options: ClassifyCsatOptions = {}): CsatClass {
  checkOptions(NAME, options, ["scale", "satisfiedFrom", "dissatisfiedTo"]);
  const scale =
    options.scale === undefined
      ? CSAT_SCALE
      : checkScale(NAME, ["options", "scale"], options.scale);
  const boxes = checkBoxes(NAME, scale, options);
  return CLASSES[boxOf(checkNumber(NAME, ["rating"], rating, { ...scale, whole: true }), boxes)];
}
