import type { CxMetricsErrorPath } from "./CxMetricsError.ts";
import { checkNumber } from "./checkNumber.ts";
import { fail } from "./fail.ts";
import { isRecord } from "./isRecord.ts";

/**
 * The scale of a rating question: whole points, both ends included.
 *
 * @public
 */
export interface Scale {
  /** The lowest point. */
  readonly min: number;
  /** The highest point. */
  readonly max: number;
}

/** Far above any rating scale: a mistaken `max` must not ask for a gigabyte of counts. */
const MOST_POINTS = 10_000;

/**
 * The scale as given, or an error that names the end at fault.
 *
 * @internal
 */
export function checkScale(metric: string, path: CxMetricsErrorPath, scale: unknown): Scale {
  if (!isRecord(scale)) fail("invalid-shape", metric, path, scale, "a scale { min, max }");
  const min = checkNumber(metric, [...path, "min"], scale["min"], {
    min: -1e6,
    max: 1e6,
    whole: true,
  });
  const max = checkNumber(metric, [...path, "max"], scale["max"], {
    min: min + 1,
    max: min + MOST_POINTS,
    whole: true,
  });
  return { min, max };
}
