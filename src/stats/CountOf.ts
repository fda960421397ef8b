import type { CxMetricsErrorPath } from "../core/CxMetricsError.ts";
import { checkKnown, checkPart } from "../core/checkFields.ts";
import { checkNumber } from "../core/checkNumber.ts";

/** How many of how many. */
export interface CountOf {
  /** How many had the property, from 0 to `of`. */
  readonly count: number;
  /** How many there are, above 0. */
  readonly of: number;
}

/** Whole counts up to 2 ** 53 are exact. */
const COUNT = { min: 0, max: 9_007_199_254_740_992 };

/**
 * Checks how many of how many; fractions pass unless whole counts are asked for.
 *
 * @internal
 */
export function checkShareCount(
  metric: string,
  path: CxMetricsErrorPath,
  input: unknown,
  whole = false,
): CountOf {
  const fields = checkKnown(metric, input, ["count", "of"], path);
  const of = checkNumber(metric, [...path, "of"], fields["of"], { ...COUNT, whole });
  if (of === 0) checkNumber(metric, [...path, "of"], of, { ...COUNT, open: true });
  const count = checkNumber(metric, [...path, "count"], fields["count"], { ...COUNT, whole });
  checkPart(metric, ["count", count], ["of", of], path);
  return { count, of };
}
