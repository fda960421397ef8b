import { checkNumber } from "../core/checkNumber.ts";
import { checkChoice, checkOptions } from "../core/checkOptions.ts";
import { checkScale, type Scale } from "../core/Scale.ts";
import type { PointClass } from "./splitPoints.ts";

/** The three groups of the Customer Effort Score. */
export type CesClass = "easy" | "neutral" | "difficult";

/** What the question asks: how easy it was (high is good), or how much effort (low is good). */
export type CesAsks = "ease" | "effort";

/** How {@link classifyCes} reads a rating. */
export interface ClassifyCesOptions {
  /** "ease" unless given. */
  readonly asks?: CesAsks | undefined;
  /** The scale that was asked; 1 to 7 for "ease", 1 to 5 for "effort" unless given. */
  readonly scale?: Scale | undefined;
}

/**
 * The usual scale of each question.
 *
 * @internal
 */
export const CES_SCALES: Readonly<Record<CesAsks, Scale>> = {
  ease: { min: 1, max: 7 },
  effort: { min: 1, max: 5 },
};

/**
 * What the question can ask, the default first.
 *
 * @internal
 */
export const CES_ASKS = ["ease", "effort"] as const;

const NAME = "classify-ces";
const CLASSES = { 1: "easy", 0: "neutral", [-1]: "difficult" } as const;

/**
 * The group of the Customer Effort Score (CES) that one rating belongs to.
 *
 * @remarks
 * Above the middle of the scale is easy, the middle neutral, below it difficult: 5-7, 4, 1-3 on
 * 1 to 7, and 4-5, 3, 1-2 on 1 to 5. A question about effort is mirrored. A scale with an even
 * number of points has no neutral one.
 *
 * @param rating - A whole number on the scale.
 * @param options - What was asked, and on which scale.
 * @returns "easy", "neutral" or "difficult".
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `not-integer` or `out-of-range` for
 * the rating or the scale; `invalid-shape`, `unknown-option`.
 *
 * @example
 * ```ts
 * import { classifyCes } from "cx-metrics";
 *
 * classifyCes(5); // => "easy"
 * classifyCes(2, { asks: "effort" }); // => "easy"
 * classifyCes(3, { scale: { min: 1, max: 5 } }); // => "neutral"
 * ```
 *
 * @see {@link ces} for the score itself.
 * @public
 */
export function classifyCes(rating: number, options: ClassifyCesOptions = {}): CesClass {
  checkOptions(NAME, options, ["asks", "scale"]);
  const asks = checkChoice(NAME, "asks", options.asks, CES_ASKS);
  const scale =
    options.scale === undefined
      ? CES_SCALES[asks]
      : checkScale(NAME, ["options", "scale"], options.scale);
  return CLASSES[
    easeOf(checkNumber(NAME, ["rating"], rating, { ...scale, whole: true }), scale, asks)
  ];
}

/**
 * On which side of the scale's middle a rating lies.
 *
 * @internal
 */
export function easeOf(rating: number, { min, max }: Scale, asks: CesAsks): PointClass {
  const side = Math.sign(2 * rating - min - max);
  return (asks === "ease" ? side : 0 - side) as PointClass;
}
