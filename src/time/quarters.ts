import type { Edges } from "../core/MeasureSpec.ts";
import type { CalendarSpan } from "./CalendarSpan.ts";
import { coverSpan, monthsOf } from "./coverSpan.ts";

/**
 * The limits of calendar quarters, from January, April, July and October.
 *
 * @remarks
 * n + 1 epoch milliseconds for n half-open quarters: from the start of the quarter that holds `from`
 * to the first start of a quarter at or after `to`.
 *
 * Years 1900 to 2199. Cost: linear in the quarters.
 *
 * @param span - `from`, `to` and `timeZone`.
 * @returns Ascending edges for `measure`.
 * @throws {@link CxMetricsError} as {@link days} does.
 *
 * @example
 * ```ts
 * import { quarters } from "cx-metrics/time";
 *
 * const edges = quarters({ from: "2026-02-10", to: "2026-07-01", timeZone: "UTC" });
 * edges.map((edge) => new Date(edge).toISOString().slice(0, 10));
 * // => ["2026-01-01", "2026-04-01", "2026-07-01"]
 * ```
 *
 * @see {@link months}, {@link years}
 * @public
 */
export function quarters(span: CalendarSpan): Edges {
  return coverSpan("quarters", span, monthsOf(3));
}
