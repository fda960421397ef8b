export {
  CxMetricsError,
  type CxMetricsErrorCode,
  type CxMetricsErrorPath,
  isCxMetricsError,
} from "../core/CxMetricsError.ts";
export { type Bucket, bucket } from "./bucket.ts";
export { type CompileSpec, compile, type Query } from "./compile.ts";
export type { Dialect } from "./Dialect.ts";
export { bigquery } from "./dialects/bigquery.ts";
export { clickhouse } from "./dialects/clickhouse.ts";
export { databricks } from "./dialects/databricks.ts";
export { duckdb } from "./dialects/duckdb.ts";
export { postgres } from "./dialects/postgres.ts";
export { redshift } from "./dialects/redshift.ts";
export { snowflake } from "./dialects/snowflake.ts";
export { spark } from "./dialects/spark.ts";
export { sqlite } from "./dialects/sqlite.ts";
export { trino } from "./dialects/trino.ts";
export type { Parameter } from "./Expression.ts";
export type { SqlFieldName, SqlMetric, SqlMetricId, SqlResult } from "./findPlan.ts";
export { type FinishSpec, finish } from "./finish.ts";
export type { InputColumn } from "./InputColumn.ts";
export {
  type OrderSummary,
  type OrderSummaryQuery,
  type OrderSummarySpec,
  orderSummary,
} from "./orderSummary.ts";
export { type DurationMetric, durationPasses } from "./passes/durationPasses.ts";
export type { OrderSource } from "./passes/openOrders.ts";
export type { RfmSpec } from "./passes/openRfm.ts";
export type { Pass, Passes } from "./passes/Pass.ts";
export { rfmCustomerPasses } from "./passes/rfmCustomerPasses.ts";
export { type RfmCell, type RfmCellsResult, rfmPasses } from "./passes/rfmPasses.ts";
export { type Execute, runPasses } from "./passes/runPasses.ts";
export { periods } from "./periods.ts";
export type { By } from "./readKeys.ts";
export { rollup } from "./rollup.ts";
export type { Source } from "./Source.ts";
export { subquery } from "./subquery.ts";
export type { Row } from "./TallyRow.ts";
export { table } from "./table.ts";
export { and } from "./where/and.ts";
export { atLeast } from "./where/atLeast.ts";
export { atMost } from "./where/atMost.ts";
export type { Comparand, Condition } from "./where/Condition.ts";
export { equal } from "./where/equal.ts";
export { greater } from "./where/greater.ts";
export { isNull } from "./where/isNull.ts";
export { less } from "./where/less.ts";
export { not } from "./where/not.ts";
export { notEqual } from "./where/notEqual.ts";
export { oneOf } from "./where/oneOf.ts";
export { or } from "./where/or.ts";
