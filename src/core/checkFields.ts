import type { CxMetricsErrorPath } from "./CxMetricsError.ts";
import { COUNT, checkNumber, type NumberRange } from "./checkNumber.ts";
import { fail } from "./fail.ts";
import { isRecord } from "./isRecord.ts";

/**
 * Reads a record of counts or amounts: every required field a number of at least 0, optional ones
 * too where they are there, and no field that is unknown, so that a misspelt name cannot pass for
 * an absent count.
 *
 * @internal
 */
export function checkFields<Required extends string, Optional extends string = never>(
  metric: string,
  input: unknown,
  required: readonly Required[],
  optional: readonly Optional[] = [],
  path: CxMetricsErrorPath = [],
  range: NumberRange = COUNT,
): Record<Required, number> & Partial<Record<Optional, number>> {
  const names: readonly string[] = [...required, ...optional];
  const fields = checkKnown(metric, input, names, path);
  const checked: Record<string, number> = {};
  names.forEach((name, i) => {
    if (i < required.length || fields[name] !== undefined) {
      checked[name] = checkNumber(metric, [...path, name], fields[name], range);
    }
  });
  return checked as Record<Required, number> & Partial<Record<Optional, number>>;
}

/**
 * The input as a record that has no other fields than the known ones.
 *
 * @internal
 */
export function checkKnown(
  metric: string,
  input: unknown,
  known: readonly string[],
  path: CxMetricsErrorPath = [],
): Readonly<Record<string, unknown>> {
  const expected = `an object of ${known.join(", ")}`;
  if (!isRecord(input)) fail("invalid-shape", metric, path, input, expected);
  for (const key of Object.keys(input)) {
    if (!known.includes(key)) {
      const instead = `no field but ${known.join(", ")}`;
      fail("invalid-shape", metric, [...path, key], input[key], instead);
    }
  }
  return input;
}

/**
 * Refuses a part that is larger than its whole.
 *
 * @internal
 */
export function checkPart(
  metric: string,
  part: readonly [name: string, value: number],
  [name, of]: readonly [name: string, value: number],
  path: CxMetricsErrorPath = [],
): void {
  if (part[1] > of) {
    fail("inconsistent", metric, [...path, part[0]], part[1], `at most ${name}, which is ${of}`);
  }
}

/**
 * A whole that is at least the sum of its parts, which no row belongs to twice. Weighted counts may
 * add up to the last bit more than their whole; then the whole is their sum.
 *
 * @internal
 */
export function checkWhole(
  metric: string,
  [name, ...parts]: readonly [name: string, ...parts: number[]],
  whole: readonly [name: string, value: number],
  path: CxMetricsErrorPath = [],
): number {
  const sum = parts.reduce((total, part) => total + part, 0);
  const rounding = Number.isInteger(sum) ? 0 : 1e-15 * sum;
  if (sum > whole[1] + rounding) checkPart(metric, [name, sum], whole, path);
  return Math.max(sum, whole[1]);
}
