import { COUNT, checkNumber } from "./checkNumber.ts";
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
): Record<Required, number> & Partial<Record<Optional, number>> {
  const fields = checkKnown(metric, input, [...required, ...optional]);
  const checked: Record<string, number> = {};
  for (const key of required) checked[key] = checkNumber(metric, [key], fields[key], COUNT);
  for (const key of optional) {
    if (fields[key] !== undefined) checked[key] = checkNumber(metric, [key], fields[key], COUNT);
  }
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
): Readonly<Record<string, unknown>> {
  if (!isRecord(input))
    fail("invalid-shape", metric, [], input, `an object with ${known.join(", ")}`);
  for (const key of Object.keys(input)) {
    if (!known.includes(key)) {
      fail("invalid-shape", metric, [key], input[key], `no such field, only ${known.join(", ")}`);
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
  whole: readonly [name: string, value: number],
): void {
  if (part[1] > whole[1]) {
    fail("inconsistent", metric, [part[0]], part[1], `at most ${whole[0]}, which is ${whole[1]}`);
  }
}
