import { checkNumber, type NumberRange, WHOLE_COUNT } from "../../core/checkNumber.ts";
import { checkSpan } from "../Span.ts";
import type { TimeUnit } from "../TimeUnit.ts";
import { NAME } from "./SbgModel.ts";

/**
 * A curve at one time, a number, or at a list of them, a column.
 *
 * @internal
 */
export function atTimes(
  t: unknown,
  unit: TimeUnit,
  range: NumberRange,
  curve: (t: number) => number,
): number | Float64Array {
  if (!isList(t)) return curve(checkSpan(NAME, ["t"], t, unit, range));
  const length = checkNumber(NAME, ["t", "length"], t.length, WHOLE_COUNT);
  const values: number[] = [];
  for (let i = 0; i < length; i++) values.push(curve(checkSpan(NAME, ["t", i], t[i], unit, range)));
  return Float64Array.from(values);
}

function isList(t: unknown): t is ArrayLike<unknown> {
  return typeof t === "object" && t !== null && "length" in t;
}
