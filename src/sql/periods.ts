import type { Edges } from "../core/MeasureSpec.ts";
import { type Bucket, readEdges } from "./bucket.ts";

/**
 * Measures each of several periods for itself: a key for `by`, for metrics of customers over time.
 *
 * @remarks
 * Who was a customer in March may be one in April, too: churn and retention look at every customer
 * in every period, where {@link bucket} puts each row into one.
 *
 * @param edges - n + 1 ascending epoch milliseconds for n half-open periods.
 * @returns A key for the `by` of {@link compile}; its value in results is the period's start.
 * @throws {@link CxMetricsError} as {@link bucket}.
 *
 * @example
 * ```ts
 * import { compile, duckdb, periods, table } from "cx-metrics/sql";
 * import { months } from "cx-metrics/time";
 *
 * const edges = months({ from: "2026-01-01", to: "2026-03-01", timeZone: "UTC" });
 * const { read } = compile("churn-rate", {
 *   dialect: duckdb,
 *   from: table("subscriptions"),
 *   input: { id: "customer_id", joined: "started_at", left: "ended_at" },
 *   by: { month: periods(edges) },
 * });
 * read([]).map(({ result }) => result.value); // => [null, null]
 * ```
 *
 * @see {@link bucket}
 * @public
 */
export function periods(edges: Edges): Bucket {
  return { kind: "periods", column: null, edges: readEdges("periods", edges) };
}
