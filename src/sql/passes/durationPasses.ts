import { checkOptions } from "../../core/checkOptions.ts";
import type { DurationTally } from "../../core/DurationTally.ts";
import { fail } from "../../core/fail.ts";
import { isRecord } from "../../core/isRecord.ts";
import type { Measured } from "../../core/MeasureSpec.ts";
import { valueAtRank } from "../../core/valueAtRank.ts";
import type { DurationResult } from "../../support/DurationResult.ts";
import { durationQuantiles } from "../../support/durationQuantiles.ts";
import { type CompileSpec, compile, type Query } from "../compile.ts";
import type { TallyRow } from "../TallyRow.ts";
import { durationValues, type Span } from "./durationValues.ts";
import type { Passes } from "./Pass.ts";
import { refineCells, type Tallied, widthOf } from "./refineCells.ts";

/**
 * A metric of durations.
 *
 * @public
 */
export type DurationMetric = "average-resolution-time" | "first-response-time" | "handle-time";

/**
 * The median, p90 and p95 of durations in tables of any size, exact, in two passes: no native
 * percentile, and no row for each value.
 *
 * @remarks
 * The first query counts durations in the fixed grid of 128 cells to each doubling, the second one the
 * values in those cells that hold the ranks that are wanted. Exact are `n`, `value` (the mean), `median`,
 * `p90`, `p95` and their limits: to the last bit what the metric's function says of the durations. From
 * the grid, so within 0.4 %, are the interval of the mean, `basis`, and `tally`, which is the grid.
 *
 * Both queries have to see the same data; the second one fails where they do not.
 *
 * Cost: two scans. The first query hands over at most some thousand rows a group, the second one a row for
 * each value in the cells that hold the ranks. Such a cell is at most 1/128 as wide as its durations are
 * long: a second's has 8 whole milliseconds, a day's 524 288, so coarser units make fewer rows.
 *
 * @param metric - The metric's id.
 * @param spec - As for {@link compile}: `input` is `{ duration }` or `{ from, to }`.
 * @returns The passes, for {@link runPasses}: a result for each group.
 * @throws {@link CxMetricsError} as {@link compile} and {@link finish}; `unknown-option` for another metric
 * and for the option `cells`, `invalid-shape` for totals as input.
 *
 * @example
 * ```ts
 * import { duckdb, durationPasses, table } from "cx-metrics/sql";
 *
 * const passes = durationPasses("first-response-time", {
 *   dialect: duckdb,
 *   from: table("tickets"),
 *   input: { duration: "first_reply_seconds" },
 *   options: { unit: "seconds" },
 * });
 * passes.next([]).done; // => false
 * const cx_tally =
 *   '{"kind":"durations","version":1,"cells":"octave-128","unit":"seconds"}';
 * const row = { cx_tally, cx_cell: 40, cx_n: 3, cx_total: 120, cx_bad: 0, cx_refused: 0, cx_seen: 3 };
 * const step = passes.next([row]);
 * step.done === true && step.value[0]?.result.median.value; // => 40
 * ```
 *
 * @see {@link compile} with the option `cells: "values"`, one query with a row for each value.
 * @public
 */
export function durationPasses<Metric extends DurationMetric>(
  metric: Metric,
  spec: CompileSpec<Metric>,
): Passes<Measured<DurationResult>[]> {
  if (!METRICS.includes(metric))
    fail("unknown-option", NAME, ["metric"], metric, `one of ${METRICS.join(", ")}`);
  checkOptions(NAME, spec, SPEC);
  const { options = {}, input } = spec as CompileSpec<DurationMetric>;
  if (!isRecord(options)) fail("invalid-shape", NAME, ["options"], options, "an object");
  if ("cells" in options)
    fail("unknown-option", NAME, ["options", "cells"], options["cells"], "none: it takes both");
  if (isRecord(input) && input["handled"] !== undefined)
    fail("invalid-shape", NAME, ["input"], input, "{ duration } or { from, to }");
  const asked = { ...spec, options: { ...options, cells: "octave-128" } };
  const first = compile<DurationMetric>(metric, asked as CompileSpec<DurationMetric>);
  return refine(first as Query<DurationResult>, (spans) =>
    durationValues(metric, asked as CompileSpec<DurationMetric>, spans),
  );
}

const NAME = "duration-passes";

const METRICS: readonly string[] = [
  "average-resolution-time",
  "first-response-time",
  "handle-time",
];

const SPEC = ["dialect", "from", "input", "by", "where", "options", "asOf"];

function* refine(
  first: Query<DurationResult>,
  queryValues: (spans: readonly Span[]) => ReturnType<typeof durationValues>,
): Passes<Measured<DurationResult>[]> {
  const measured = first.read(yield first).map((group) => {
    const grid = cellsOf(group.result);
    return { group, grid, wanted: wantedOf(group.result, grid) };
  });
  const edges = new Set(measured.flatMap(({ wanted }) => [...wanted]));
  const second = edges.size === 0 ? null : queryValues(Array.from(edges, spanOf));
  const groups = second === null ? [] : second.read(yield second);
  const values = new Map(groups.map((group) => [idOf(group), valuesOf(group.rows)]));
  return measured.map(({ group, grid, wanted }) => {
    const cells = refineCells(NAME, grid, wanted, values.get(idOf(group)) ?? []);
    const { n } = group.result.tally as DurationTally;
    const quantiles = durationQuantiles(n, levelOf(group.result), (ranks) =>
      ranks.map((rank) => valueAtRank(cells, rank)),
    );
    return { ...group, result: { ...group.result, ...quantiles } };
  });
}

/** The whole numbers of a cell. */
function spanOf(edge: number): Span {
  return [edge, edge + widthOf(edge) - 1];
}

function valuesOf(rows: readonly TallyRow[]): Tallied[] {
  return rows.map((row) => ({ value: row.sum("cell"), count: row.count("n") }));
}

/** Lower edges, ascending, with their counts. */
function cellsOf({ tally }: DurationResult): Tallied[] {
  return Object.entries((tally as DurationTally).counts)
    .map(([edge, count]) => ({ value: Number(edge), count }))
    .sort((a, b) => a.value - b.value);
}

/** The cells of several values that hold the ranks of the quantiles. */
function wantedOf(result: DurationResult, grid: readonly Tallied[]): Set<number> {
  const wanted = new Set<number>();
  durationQuantiles((result.tally as DurationTally).n, levelOf(result), (ranks) =>
    ranks.map((rank) => {
      const edge = valueAtRank(grid, rank);
      if (widthOf(edge) > 1) wanted.add(edge);
      return edge;
    }),
  );
  return wanted;
}

function levelOf({ options }: DurationResult): number {
  return options["level"] as number;
}

function idOf({ keys }: { readonly keys: Measured<unknown>["keys"] }): string {
  return JSON.stringify(keys);
}
