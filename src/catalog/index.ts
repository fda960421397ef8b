export {
  CxMetricsError,
  type CxMetricsErrorCode,
  type CxMetricsErrorPath,
  isCxMetricsError,
} from "../core/CxMetricsError.ts";
export { compareDefinitions, type DefinitionResult } from "./compareDefinitions.ts";
export {
  type ComputeFailure,
  type ComputeRequest,
  type ComputeSuccess,
  compute,
} from "./compute.ts";
export { jsonSchemas } from "./jsonSchemas.ts";
export type { DefinitionEntry, MetricEntry, RecordField, RecordsEntry } from "./MetricEntry.ts";
export { findMetric, type MetricId, metrics } from "./metrics.ts";
