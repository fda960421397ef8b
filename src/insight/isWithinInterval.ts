import { checkNumber } from "../core/checkNumber.ts";
import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { VALUE } from "../stats/checkValues.ts";
import type { Reference } from "./readReference.ts";

/**
 * Whether a result's interval holds the reference, or some of the range; `null` without one.
 *
 * @internal
 */
export function isWithinInterval(
  name: string,
  { interval }: MetricResult,
  { ends }: Reference,
): boolean | null {
  if (interval === null || interval === undefined || ends === null) return null;
  const { lower, upper } = readLimits(name, interval);
  return lower <= ends.high && upper >= ends.low;
}

/** A missing limit is as far out as any reference. */
function readLimits(
  name: string,
  interval: unknown,
): { readonly lower: number; readonly upper: number } {
  const path = ["result", "interval"];
  if (!isRecord(interval)) fail("invalid-shape", name, path, interval, "an interval or null");
  const limit = (end: "lower" | "upper", missing: number) =>
    interval[end] === null ? missing : checkNumber(name, [...path, end], interval[end]);
  return { lower: limit("lower", VALUE.min), upper: limit("upper", VALUE.max) };
}
