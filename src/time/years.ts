import type { Edges } from "../core/MeasureSpec.ts";
import type { CalendarSpan } from "./CalendarSpan.ts";
import { coverSpan, monthsOf } from "./coverSpan.ts";

/**
 * The limits of calendar years.
 *
 * @remarks
 * n + 1 epoch milliseconds for n half-open years: from the start of the year that holds `from` to the
 * first start of a year at or after `to`.
 *
 * Years 1900 to 2199. Cost: linear in the years.
 *
 * @param span - `from`, `to` and `timeZone`.
 * @returns Ascending edges for `measure`.
 * @throws {@link CxMetricsError} as {@link days} does.
 *
 * @example
 * ```ts
 * import { years } from "cx-metrics/time";
 *
 * const edges = years({ from: "2025-06-30", to: "2026-06-30", timeZone: "+05:45" });
 * edges.map((edge) => new Date(edge).toISOString());
 * // => ["2024-12-31T18:15:00.000Z", "2025-12-31T18:15:00.000Z", "2026-12-31T18:15:00.000Z"]
 * ```
 *
 * @see {@link months}, {@link quarters}
 * @public
 */
export function years(span: CalendarSpan): Edges {
  return coverSpan("years", span, monthsOf(12));
}
