import type { Measured } from "../core/MeasureSpec.ts";
import type { Parameter } from "../sql/Expression.ts";
import type { SqlFieldName, SqlMetric, SqlResult } from "../sql/findPlan.ts";
import type { FinishSpec } from "../sql/finish.ts";
import type { InputColumn } from "../sql/InputColumn.ts";
import type { Source } from "../sql/Source.ts";
import type { Row } from "../sql/TallyRow.ts";
import type { Condition } from "../sql/where/Condition.ts";
import type { FileSource } from "./file.ts";

/**
 * Where the rows are: {@link file}, or a table or query of the engine's own.
 *
 * @public
 */
export type EngineSource = FileSource | Source;

/**
 * What to measure, of which columns of which rows.
 *
 * @typeParam Metric - The metric's id or function.
 * @public
 */
export interface EngineSpec<Metric extends SqlMetric = SqlMetric> extends FinishSpec {
  /** Where the rows are. */
  readonly from: EngineSource;
  /** The column of each field; for a metric of one field its column alone. */
  readonly input: string | { readonly [Field in SqlFieldName<Metric>]?: InputColumn | undefined };
  /** Which rows count; all of them unless given. */
  readonly where?: Condition | undefined;
}

/**
 * One of several metrics that are measured together.
 *
 * @typeParam Metric - The metric's id or function.
 * @public
 */
export interface EngineRequest<Metric extends SqlMetric = SqlMetric> extends EngineSpec<Metric> {
  /** The metric's id or function. */
  readonly metric: Metric;
}

/**
 * A column of a file or table.
 *
 * @public
 */
export interface SourceColumn {
  /** What it is called. */
  readonly name: string;
  /** What DuckDB takes its cells for; of a CSV all are VARCHAR. */
  readonly type: string;
}

/**
 * From the first to the last instant of a column.
 *
 * @public
 */
export interface InstantRange {
  /** The first one, epoch milliseconds. */
  readonly least: number;
  /** The last one, epoch milliseconds. */
  readonly greatest: number;
  /** How many rows have none. */
  readonly missing: number;
}

/**
 * An embedded DuckDB, which counts in files and tables that need not fit in memory.
 *
 * @public
 */
export interface Engine {
  /** Measures a metric; rows of the engine become results by the same code as the metric's function. */
  readonly measure: <Metric extends SqlMetric>(
    metric: Metric,
    spec: EngineSpec<Metric>,
  ) => Promise<Measured<SqlResult<Metric>>[]>;
  /** Measures several metrics; a CSV or JSON file that they share is read once. */
  readonly measureAll: <const Requests extends readonly EngineRequest[]>(
    requests: Requests,
  ) => Promise<{
    [Place in keyof Requests]: Measured<SqlResult<Requests[Place]["metric"]>>[];
  }>;
  /** Runs a query of your own, and hands over its rows. */
  readonly run: (text: string, params?: readonly Parameter[]) => Promise<Row[]>;
  /** The columns of a file or table. */
  readonly columns: (from: EngineSource) => Promise<SourceColumn[]>;
  /** First and last instant of a column; null of no rows. */
  readonly range: (
    from: EngineSource,
    column: InputColumn,
    where?: Condition,
  ) => Promise<InstantRange | null>;
  /** Ends the engine and frees its memory; closing twice does no harm. */
  readonly close: () => void;
}
