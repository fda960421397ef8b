import { checkNumber } from "../core/checkNumber.ts";
import { fail } from "../core/fail.ts";
import { EPOCH_MS } from "../core/Instant.ts";
import type { Edges } from "../core/MeasureSpec.ts";
import { checkColumn, type InputColumn } from "./InputColumn.ts";

/**
 * Periods as a key of the groups.
 *
 * @public
 */
export interface Bucket {
  /** Whether rows are sorted into periods, or each period is measured for itself. */
  readonly kind: "bucket" | "periods";
  /** The column of instants; none where each period is measured for itself. */
  readonly column: InputColumn | null;
  /** The limits of the periods, epoch milliseconds. */
  readonly edges: Edges;
}

/**
 * Sorts rows into periods by an instant: a key for `by`.
 *
 * @remarks
 * The edges are numbers that `cx-metrics/time` works out in your time zone, daylight saving time
 * included, so that no engine's calendar, time zone data or first day of the week takes part. Rows
 * outside of all periods are left out.
 *
 * @param column - The column of instants: a timestamp, a date, or epoch numbers.
 * @param edges - n + 1 ascending epoch milliseconds for n half-open periods.
 * @returns A key for the `by` of {@link compile}; its value in results is the period's start.
 * @throws {@link CxMetricsError} `invalid-shape`, `not-integer`, `out-of-range` or `inconsistent` for
 * edges that are no ascending whole milliseconds.
 *
 * @example
 * ```ts
 * import { bucket, compile, duckdb, table } from "cx-metrics/sql";
 * import { months } from "cx-metrics/time";
 *
 * const edges = months({ from: "2026-01-01", to: "2026-04-01", timeZone: "Europe/Berlin" });
 * const query = compile("nps", {
 *   dialect: duckdb,
 *   from: table("answers"),
 *   input: "score",
 *   by: { month: bucket("answered_at", edges) },
 * });
 * query.read([]).length; // => 3
 * ```
 *
 * @see {@link periods} for metrics of customers, {@link compile}
 * @public
 */
export function bucket(column: InputColumn, edges: Edges): Bucket {
  checkColumn("bucket", ["column"], column);
  return { kind: "bucket", column, edges: readEdges("bucket", edges) };
}

/**
 * Edges that a query can hold.
 *
 * @internal
 */
export function readEdges(name: string, edges: unknown): number[] {
  if (!Array.isArray(edges) || edges.length < 2)
    fail("invalid-shape", name, ["edges"], edges, "two or more epoch milliseconds");
  return edges.map((edge: unknown, i) => {
    const number = checkNumber(name, ["edges", i], edge, { ...EPOCH_MS, whole: true });
    if (i > 0 && number <= edges[i - 1])
      fail("inconsistent", name, ["edges", i], edge, "edges that ascend");
    return number;
  });
}
