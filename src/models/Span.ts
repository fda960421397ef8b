import type { CxMetricsErrorPath } from "../core/CxMetricsError.ts";
import { checkKnown } from "../core/checkFields.ts";
import { COUNT, checkNumber, type NumberRange } from "../core/checkNumber.ts";
import { fail } from "../core/fail.ts";
import { TIME_UNITS, type TimeUnit, unitLength } from "./TimeUnit.ts";

/**
 * A length of time: a number in the unit of the model, or calendar units that are converted to it, such
 * as `{ months: 12 }`.
 *
 * @public
 */
export type Span =
  | number
  | { readonly [Unit in Exclude<TimeUnit, "periods">]?: number | undefined };

const LENGTHS = TIME_UNITS.filter((unit) => unit !== "periods");

/**
 * A length of time in the given unit.
 *
 * @internal
 */
export function checkSpan(
  name: string,
  path: CxMetricsErrorPath,
  span: unknown,
  unit: TimeUnit,
  range: NumberRange = COUNT,
): number {
  if (typeof span !== "object" || span === null) return checkNumber(name, path, span, range);
  const parts = checkKnown(name, span, LENGTHS, path);
  const length = unitLength(unit);
  if (length === null)
    fail("inconsistent", name, path, span, `a number, since the model's unit is "${unit}"`);
  if (Object.values(parts).every((part) => part === undefined))
    fail("invalid-shape", name, path, span, `a number, or an object of ${LENGTHS.join(", ")}`);
  let sum = 0;
  for (const part of LENGTHS) {
    const given = parts[part];
    if (given === undefined) continue;
    const ratio = (unitLength(part) as number) / length;
    sum += checkNumber(name, [...path, part], given, COUNT) * ratio;
  }
  return checkNumber(name, path, sum, range);
}
