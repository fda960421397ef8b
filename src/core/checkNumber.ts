import type { CxMetricsErrorPath } from "./CxMetricsError.ts";
import { fail } from "./fail.ts";

/** The numbers that a place takes: both ends included, whole numbers only where `whole` says so. */
interface NumberRange {
  readonly min?: number;
  readonly max?: number;
  readonly whole?: boolean;
}

/**
 * The value as a number within the range, or an error that names the place.
 *
 * @internal
 */
export function checkNumber(
  metric: string,
  path: CxMetricsErrorPath,
  value: unknown,
  range: NumberRange = {},
): number {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY, whole = false } = range;
  if (value === undefined || value === null) {
    fail("invalid-shape", metric, path, value, describeRange(min, max, whole));
  }
  if (typeof value !== "number" || Number.isNaN(value)) {
    fail("not-a-number", metric, path, value, describeRange(min, max, whole));
  }
  if (!Number.isFinite(value))
    fail("not-finite", metric, path, value, describeRange(min, max, whole));
  if (whole && !Number.isInteger(value)) {
    fail("not-integer", metric, path, value, describeRange(min, max, whole));
  }
  if (value < min || value > max) {
    fail("out-of-range", metric, path, value, describeRange(min, max, whole));
  }
  return value + 0;
}

/** What a count can be: beyond it, adding 1 changes nothing. */
export const COUNT: NumberRange = { min: 0, max: Number.MAX_SAFE_INTEGER };

/** A count that must be whole. */
export const WHOLE_COUNT: NumberRange = { ...COUNT, whole: true };

function describeRange(min: number, max: number, whole: boolean): string {
  const kind = whole ? "a whole number" : "a number";
  const bounded = max < Number.MAX_SAFE_INTEGER;
  if (min <= -Number.MAX_SAFE_INTEGER) return bounded ? `${kind} of at most ${max}` : kind;
  return bounded ? `${kind} from ${min} to ${max}` : `${kind} of at least ${min}`;
}
