import { tLimits } from "./tLimits.ts";
import { twoSidedT } from "./twoSidedT.ts";

/** A difference of means with its t test and interval. */
export interface MeanDifference {
  /** The second mean less the first; `null` without values. */
  readonly difference: number | null;
  /** Its standard error; `null` where the spread is unknown. */
  readonly standardError: number | null;
  /** The difference in standard errors; `null` where there is no spread. */
  readonly t: number | null;
  /** Degrees of freedom; `null` where there are none. */
  readonly df: number | null;
  /** How likely a difference so far from 0, or farther, is where the means are equal; `null` where
   * nothing can be said. */
  readonly pValue: number | null;
  /** The lower limit of the difference; `null` without t. */
  readonly lower: number | null;
  /** The upper limit of the difference; `null` without t. */
  readonly upper: number | null;
}

/**
 * The t test of a difference whose spread is known or not.
 *
 * @remarks Without any spread the test has no statistic: equal means are then equal, and of others
 * nothing can be said.
 *
 * @internal
 */
export function testDifference(
  difference: number | null,
  standardError: number | null,
  df: number | null,
  level: number,
): MeanDifference {
  const unknown = { difference, standardError, t: null, df, lower: null, upper: null };
  if (difference === null || standardError === null) return { ...unknown, pValue: null };
  if (df === null || standardError === 0)
    return { ...unknown, pValue: difference === 0 ? 1 : null };
  // A quotient too small for a number might be -0.
  const t = difference / standardError + 0;
  const limits = tLimits(difference, standardError, df, level);
  return { difference, standardError, t, df, pValue: twoSidedT(t, df), ...limits };
}
