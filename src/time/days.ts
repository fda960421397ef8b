import type { Edges } from "../core/MeasureSpec.ts";
import type { CalendarSpan } from "./CalendarSpan.ts";
import { coverSpan } from "./coverSpan.ts";

/**
 * The limits of calendar days.
 *
 * @remarks
 * n + 1 epoch milliseconds for n half-open days: from the start of the day that holds `from` to the
 * first start of a day at or after `to`. A day is what the zone's calendar calls one: 23 or 25 hours
 * long where clocks change, from its first instant where midnight is skipped, and no day at all where
 * the zone left the date out (Apia, 30 December 2011).
 *
 * Years 1900 to 2199. Cost: linear in the days.
 *
 * @param span - `from`, `to` and `timeZone`.
 * @returns Ascending edges for `measure`.
 * @throws {@link CxMetricsError} `invalid-time` or `out-of-range` for `from` and `to`; `inconsistent`
 * where `to` is not after `from`; `unknown-option` for a time zone or a `weekStart` that there is not;
 * `invalid-shape`.
 *
 * @example The 23 hours of Berlin's spring
 * ```ts
 * import { days } from "cx-metrics/time";
 *
 * const [a, b, c] = days({ from: "2026-03-28", to: "2026-03-30", timeZone: "Europe/Berlin" });
 * [(b - a) / 3_600_000, (c - b) / 3_600_000]; // => [24, 23]
 * ```
 *
 * @see {@link weeks}, {@link months}
 * @public
 */
export function days(span: CalendarSpan): Edges {
  return coverSpan("days", span, { indexOf: (day) => day, firstDay: (index) => index });
}
