import type { CxMetricsErrorPath } from "../core/CxMetricsError.ts";
import { checkNumber } from "../core/checkNumber.ts";
import { fail } from "../core/fail.ts";

/** Fourth powers of such values, and sums of millions of them, are finite. */
export const VALUE = { min: -1e60, max: 1e60 };

/**
 * A sample as a copy: a list or typed array of numbers up to 1e60, at least `least` of them.
 *
 * @internal
 */
export function checkValues(
  metric: string,
  path: CxMetricsErrorPath,
  values: unknown,
  least = 0,
): Float64Array<ArrayBuffer> {
  const list = checkList(metric, path, values, least, "numbers");
  return Float64Array.from(list, (value, i) => checkNumber(metric, [...path, i], value, VALUE));
}

/**
 * A list or typed array with at least so many entries.
 *
 * @internal
 */
export function checkList(
  metric: string,
  path: CxMetricsErrorPath,
  list: unknown,
  least: number,
  of: string,
): ArrayLike<unknown> {
  if (!Array.isArray(list) && !(ArrayBuffer.isView(list) && "length" in list))
    fail("invalid-shape", metric, path, list, `a list of ${of}`);
  const { length } = list as ArrayLike<unknown>;
  if (length < least)
    fail("out-of-range", metric, [...path, "length"], length, `${least} or more ${of}`);
  return list as ArrayLike<unknown>;
}

/**
 * Refuses two lists of different length.
 *
 * @internal
 */
export function checkSameLength(
  metric: string,
  path: CxMetricsErrorPath,
  list: ArrayLike<unknown>,
  length: number,
): void {
  if (list.length !== length)
    fail("inconsistent", metric, [...path, "length"], list.length, `${length}, one for each`);
}
