import { checkNumber } from "../core/checkNumber.ts";
import { fail } from "../core/fail.ts";
import type { Scale } from "../core/Scale.ts";
import type { PointClass } from "./splitPoints.ts";

/** Which points count as satisfied and as dissatisfied. */
export interface CsatBoxes {
  readonly satisfiedFrom: number;
  readonly dissatisfiedTo: number;
}

/** The usual lowest satisfied point on a scale from 1 to k. */
const SATISFIED_FROM: Readonly<Record<number, number>> = { 2: 2, 3: 3, 5: 4, 7: 5, 10: 9 };

/**
 * The boxes that the options ask for, or the usual ones of the scale.
 *
 * @internal
 */
export function checkBoxes(
  metric: string,
  scale: Scale,
  options: {
    readonly satisfiedFrom?: number | undefined;
    readonly dissatisfiedTo?: number | undefined;
  },
): CsatBoxes {
  const { min, max } = scale;
  const usual = min === 1 ? SATISFIED_FROM[max] : undefined;
  const given = options.satisfiedFrom === undefined ? usual : options.satisfiedFrom;
  if (given === undefined) {
    fail(
      "invalid-shape",
      metric,
      ["options", "satisfiedFrom"],
      given,
      `the lowest satisfied point of ${min} to ${max}, which has no usual one`,
    );
  }
  const satisfiedFrom = checkNumber(metric, ["options", "satisfiedFrom"], given, {
    min: min + 1,
    max,
    whole: true,
  });
  if (options.dissatisfiedTo === undefined) {
    return {
      satisfiedFrom,
      dissatisfiedTo: Math.min(min + max - satisfiedFrom, satisfiedFrom - 1),
    };
  }
  const dissatisfiedTo = checkNumber(
    metric,
    ["options", "dissatisfiedTo"],
    options.dissatisfiedTo,
    { min, max, whole: true },
  );
  if (dissatisfiedTo >= satisfiedFrom) {
    fail(
      "inconsistent",
      metric,
      ["options", "dissatisfiedTo"],
      dissatisfiedTo,
      `a point below satisfiedFrom, which is ${satisfiedFrom}`,
    );
  }
  return { satisfiedFrom, dissatisfiedTo };
}

/**
 * Where a rating falls.
 *
 * @internal
 */
export function boxOf(rating: number, boxes: CsatBoxes): PointClass {
  if (rating >= boxes.satisfiedFrom) return 1;
  return rating <= boxes.dissatisfiedTo ? -1 : 0;
}
