export {
  CxMetricsError,
  type CxMetricsErrorCode,
  type CxMetricsErrorPath,
  isCxMetricsError,
} from "../core/CxMetricsError.ts";
export { compareDefinitions, type DefinitionResult } from "./compareDefinitions.ts";
export { type ComputeRequest, type ComputeSuccess, compute } from "./compute.ts";
export type { ComputeFailure } from "./failureOf.ts";
export { jsonSchemas } from "./jsonSchemas.ts";
export type { DefinitionEntry, MetricEntry, RecordField, RecordsEntry } from "./MetricEntry.ts";
export { findMetric, type MetricId, metrics } from "./metrics.ts";
export type { OperationEntry } from "./OperationEntry.ts";
export { type OperateRequest, type OperateSuccess, operate } from "./operate.ts";
export { type OperationId, operations } from "./operations.ts";
