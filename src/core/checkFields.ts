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
    if (!known.includes(key)) fail("invalid-shape", metric, [...path, key], input[key], expected);
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
  whole: readonly [name: string, value: number],
): void {
  if (part[1] > whole[1]) {
    fail("inconsistent", metric, [part[0]], part[1], `at most ${whole[0]}, which is ${whole[1]}`);
  }
}
