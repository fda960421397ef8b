import { checkKnown } from "../core/checkFields.ts";
import { checkNumber } from "../core/checkNumber.ts";
import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { VALUE } from "../stats/checkValues.ts";
import { checkComparable } from "./checkComparable.ts";
import { readResult } from "./readResult.ts";

/** A reference as it is read: a single value has two equal ends. */
export interface Reference {
  readonly kind: "value" | "range";
  /** `null` where the other has no value. */
  readonly ends: { readonly low: number; readonly high: number } | null;
  /** The result that it is the value of, if it is. */
  readonly result: MetricResult | null;
}

/**
 * Reads what a value is held against: a number, a record of one, another result or a range.
 *
 * @internal
 */
export function readReference(
  name: string,
  reference: unknown,
  result: MetricResult | null,
): Reference {
  const path = ["reference"];
  if (!isRecord(reference)) return single(checkNumber(name, path, reference, VALUE));
  if ("low" in reference || "high" in reference) {
    const fields = checkKnown(name, reference, ["low", "high"], path);
    const low = checkNumber(name, [...path, "low"], fields["low"], VALUE);
    const high = checkNumber(name, [...path, "high"], fields["high"], VALUE);
    if (high < low) fail("inconsistent", name, [...path, "high"], high, `at least low, ${low}`);
    return { kind: "range", ends: { low, high }, result: null };
  }
  if (!("metric" in reference)) {
    const known = "value" in reference ? ["value"] : ["value", "low", "high"];
    const { value } = checkKnown(name, reference, known, path);
    return value === null
      ? single(null)
      : single(checkNumber(name, [...path, "value"], value, VALUE));
  }
  const other = readResult(name, path, reference);
  if (result !== null) checkComparable(name, path, other, result);
  return single(other.value, other);
}

function single(value: number | null, result: MetricResult | null = null): Reference {
  return { kind: "value", ends: value === null ? null : { low: value, high: value }, result };
}
