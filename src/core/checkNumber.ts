import type { CxMetricsErrorCode, CxMetricsErrorPath } from "./CxMetricsError.ts";
import { fail } from "./fail.ts";

/** The numbers that a place takes; both ends are included unless it is open. */
export interface NumberRange {
  readonly min?: number;
  readonly max?: number;
  readonly whole?: boolean;
  readonly open?: boolean;
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
  const code = faultOf(value, range);
  if (code !== null) fail(code, metric, path, value, describeRange(range, value));
  return (value as number) + 0;
}

/**
 * Whether a value is a number within the range: what a loop over millions asks first, since the
 * place of each number takes longer to write down than the number to check.
 *
 * @internal
 */
export function isWithin(value: unknown, range: NumberRange): value is number {
  return faultOf(value, range) === null;
}

function faultOf(value: unknown, range: NumberRange): CxMetricsErrorCode | null {
  if (value === undefined || value === null) return "invalid-shape";
  if (typeof value !== "number" || Number.isNaN(value)) return "not-a-number";
  if (!Number.isFinite(value)) return "not-finite";
  if (range.whole && !Number.isInteger(value)) return "not-integer";
  const { min = value, max = value, open } = range;
  const inside = open ? value > min && value < max : value >= min && value <= max;
  return inside ? null : "out-of-range";
}

function describeRange({ min, max, whole, open }: NumberRange, value: unknown): string {
  const kind = whole ? "a whole number" : "a number";
  if (open) return `${kind} between ${min} and ${max}`;
  // The largest count is no news, unless it was passed.
  const bounded =
    max !== undefined && (max < LARGEST_COUNT || (typeof value === "number" && value > max));
  if (min === undefined || min <= -LARGEST_COUNT)
    return bounded ? `${kind} of at most ${max}` : kind;
  return bounded ? `${kind} from ${min} to ${max}` : `${kind} of at least ${min}`;
}

/** Beyond it, adding 1 changes nothing. */
const LARGEST_COUNT = Number.MAX_SAFE_INTEGER;

/** What a count can be. */
export const COUNT: NumberRange = { min: 0, max: LARGEST_COUNT };

/** A count that must be whole. */
export const WHOLE_COUNT: NumberRange = { min: 0, max: LARGEST_COUNT, whole: true };

/** What an amount of money can be, refunds and losses negative. */
export const MONEY: NumberRange = { min: -9_007_199_254_740_991, max: 9_007_199_254_740_991 };

/** A percentage of a whole. */
export const PERCENT: NumberRange = { min: 0, max: 100 };
