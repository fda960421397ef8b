import type { Edges } from "../core/MeasureSpec.ts";
import type { CalendarSpan } from "./CalendarSpan.ts";
import { coverSpan, monthsOf } from "./coverSpan.ts";

/**
 * The limits of calendar months.
 *
 * @remarks
 * n + 1 epoch milliseconds for n half-open months: from the start of the month that holds `from` to
 * the first start of a month at or after `to`. Every edge is the first of a month, so nothing drifts
 * from the 31st to the 28th, whatever day `from` is.
 *
 * Years 1900 to 2199. Cost: linear in the months.
 *
 * @param span - `from`, `to` and `timeZone`.
 * @returns Ascending edges for `measure`.
 * @throws {@link CxMetricsError} as {@link days} does.
 *
 * @example NPS by month
 * ```ts
 * import { measure, nps } from "cx-metrics";
 * import { months } from "cx-metrics/time";
 *
 * const answers = [
 *   { at: "2026-01-31T23:30:00Z", score: 3 }, // already February in Berlin
 *   { at: "2026-02-10T09:00:00Z", score: 10 },
 * ];
 * const edges = months({ from: "2026-01-01", to: "2026-03-01", timeZone: "Europe/Berlin" });
 * const byMonth = measure(answers, { metric: nps, value: "score", at: "at", edges });
 * byMonth.map(({ result }) => result.n); // => [0, 2]
 * byMonth.map(({ result }) => result.value); // => [null, 0]
 * ```
 *
 * @see {@link quarters}, {@link years}, {@link weeks}
 * @public
 */
export function months(span: CalendarSpan): Edges {
  return coverSpan("months", span, monthsOf(1));
}
