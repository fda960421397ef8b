import { isRecord } from "../core/isRecord.ts";
import type { MetricResult } from "../core/MetricResult.ts";

/** The least and the greatest value that a result can have. */
export interface ValueRange {
  readonly min: number;
  readonly max: number;
}

const PERCENT: ValueRange = { min: 0, max: 100 };

const POINTS: ValueRange = { min: -100, max: 100 };

/**
 * The scale of a result: that of its unit, or of the tally of a score; `null` where there is no end to
 * the values, or none is known that the value lies in.
 *
 * @internal
 */
export function rangeOf(result: MetricResult): ValueRange | null {
  const range = scaleOf(result);
  const { value } = result;
  if (range === null || value === null) return range;
  return value >= range.min && value <= range.max ? range : null;
}

/**
 * The range that values of all these ranges lie in; `null` where one is unknown.
 *
 * @internal
 */
export function commonRange(ranges: readonly (ValueRange | null)[]): ValueRange | null {
  const known = ranges.filter((range) => range !== null);
  if (known.length < ranges.length) return null;
  return {
    min: Math.min(...known.map(({ min }) => min)),
    max: Math.max(...known.map(({ max }) => max)),
  };
}

/**
 * The largest difference of two values in a range; infinite without one.
 *
 * @internal
 */
export function spanOf(range: ValueRange | null): number {
  return range === null ? Number.POSITIVE_INFINITY : range.max - range.min;
}

function scaleOf({ unit, basis, tally }: MetricResult): ValueRange | null {
  if (unit === "points" || basis?.kind === "net") return POINTS;
  if (unit === "percent") return basis === null || basis.kind === "ratio" ? null : PERCENT;
  if (unit !== "score" || !isRecord(tally) || !isRecord(tally["labels"])) return null;
  const { kind, min, max } = tally["labels"];
  if (kind === "scores") return PERCENT;
  const isScale = kind === "distribution" && typeof min === "number" && typeof max === "number";
  return isScale && min < max ? { min, max } : null;
}
