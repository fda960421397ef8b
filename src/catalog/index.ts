export {
  CxMetricsError,
  type CxMetricsErrorCode,
  type CxMetricsErrorPath,
  isCxMetricsError,
} from "../core/CxMetricsError.ts";
export {
  type ComparedOptions,
  compareDefinitions,
  type DefinitionResult,
} from "./compareDefinitions.ts";
export { type ComputeRequest, type ComputeSuccess, compute } from "./compute.ts";
export type { ComputeFailure } from "./failureOf.ts";
export { type JsonSchemas, jsonSchemas } from "./jsonSchemas.ts";
export type {
  DefinitionEntry,
  MetricEntry,
  RecordField,
  RecordOption,
  RecordsEntry,
} from "./MetricEntry.ts";
export type {
  MetricId,
  MetricInput,
  MetricOptions,
  MetricOutput,
} from "./MetricFunctions.ts";
export { findMetric, metrics } from "./metrics.ts";
export type { OperationEntry } from "./OperationEntry.ts";
export type {
  OperationId,
  OperationInput,
  OperationOptions,
  OperationOutput,
} from "./OperationFunctions.ts";
export { type OperateRequest, type OperateSuccess, operate } from "./operate.ts";
export { operations } from "./operations.ts";
