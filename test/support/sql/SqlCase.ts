import type * as fc from "fast-check";
import type { MetricResult } from "../../../src/core/MetricResult.ts";
import type { SqlMetricId } from "../../../src/sql/findPlan.ts";
import type { InputColumn } from "../../../src/sql/InputColumn.ts";

/** What a table's column is declared as. */
export type ColumnType =
  | "integer"
  | "bigint"
  | "double"
  | "decimal"
  | "text"
  | "boolean"
  | "timestamp";

/** A cell as the test writes it: a timestamp is epoch milliseconds here. */
export type Cell = number | string | boolean | null;

/** A row of a random table, without the columns of its segments, which the harness adds. */
export type CaseRow = Readonly<Record<string, Cell>>;

/** One way to ask for one metric, for every engine. */
export interface SqlCase {
  /** What the test is called; metric and shape. */
  readonly name: string;
  readonly metric: SqlMetricId;
  /** The table's columns; `nullable: false` are declared NOT NULL, the others both ways where no cell is null. */
  readonly columns: Readonly<
    Record<string, { readonly type: ColumnType; readonly nullable: boolean }>
  >;
  readonly input: Readonly<Record<string, InputColumn>>;
  /** A random row. */
  readonly row: fc.Arbitrary<CaseRow>;
  /** Options of the query, random or fixed. */
  readonly options: fc.Arbitrary<object>;
  /** Edges, where each period is measured for itself (`periods(edges)`); `expected` is asked once a period then. */
  readonly periods?: fc.Arbitrary<readonly number[]>;
  /** What the library's own functions make of one segment's rows, never by way of src/sql. */
  readonly expected: (
    rows: readonly CaseRow[],
    options: object,
    period?: { readonly from: number; readonly to: number },
  ) => MetricResult;
}
