import type { CxMetricsErrorPath } from "../core/CxMetricsError.ts";
import { checkNumber } from "../core/checkNumber.ts";
import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";

/** How far a point of a series can be trusted on its own. */
export interface Certainty {
  /** The limits of its own interval, `null` where unbounded; `null` without an interval. */
  readonly interval: { readonly lower: number | null; readonly upper: number | null } | null;
  /** Whether its period is over, as far as it is known. */
  readonly complete: boolean;
}

/**
 * Reads interval and completeness of a point that has been read as one of a series.
 *
 * @internal
 */
export function readCertainty(name: string, place: number, point: unknown): Certainty {
  const { result, complete } = point as { readonly result?: unknown; readonly complete?: unknown };
  const interval = isRecord(result) ? result["interval"] : null;
  const path = ["series", place, "result", "interval"];
  return { interval: checkInterval(name, path, interval), complete: complete !== false };
}

function checkInterval(
  name: string,
  path: CxMetricsErrorPath,
  interval: unknown,
): Certainty["interval"] {
  if (interval === null || interval === undefined) return null;
  if (!isRecord(interval)) fail("invalid-shape", name, path, interval, "an interval, or null");
  const [lower, upper] = ["lower", "upper"].map((end) =>
    interval[end] === null ? null : checkNumber(name, [...path, end], interval[end]),
  );
  return { lower: lower ?? null, upper: upper ?? null };
}
