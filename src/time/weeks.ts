import type { Edges } from "../core/MeasureSpec.ts";
import type { CalendarSpan } from "./CalendarSpan.ts";
import { coverSpan } from "./coverSpan.ts";

/**
 * The limits of calendar weeks, from Monday, Sunday or Saturday.
 *
 * @remarks
 * n + 1 epoch milliseconds for n half-open weeks: from the start of the week that holds `from` to the
 * first start of a week at or after `to`. Weeks that begin on Monday are those of ISO 8601, 52 or 53 a
 * year; they run through the turn of the year. A week lasts an hour less or more where clocks change.
 *
 * Years 1900 to 2199. Cost: linear in the weeks.
 *
 * @param span - `from`, `to`, `timeZone`, and `weekStart`.
 * @returns Ascending edges for `measure`.
 * @throws {@link CxMetricsError} as {@link days} does.
 *
 * @example 2026 has 53 ISO weeks
 * ```ts
 * import { weeks } from "cx-metrics/time";
 *
 * const edges = weeks({ from: "2025-12-29", to: "2027-01-04", timeZone: "UTC" });
 * edges.length - 1; // => 53
 * ```
 *
 * @see {@link days}, {@link months}
 * @public
 */
export function weeks(span: CalendarSpan): Edges {
  return coverSpan("weeks", span, {
    indexOf: (day, weekAnchor) => Math.floor((day - weekAnchor) / 7),
    firstDay: (index, weekAnchor) => index * 7 + weekAnchor,
  });
}
