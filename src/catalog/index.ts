export { compareDefinitions, type DefinitionResult } from "./compareDefinitions.ts";
export { type ComputeFailure, type ComputeRequest, compute } from "./compute.ts";
export { jsonSchemas } from "./jsonSchemas.ts";
export type { DefinitionEntry, MetricEntry, RecordsEntry } from "./MetricEntry.ts";
export { findMetric, type MetricId, metrics } from "./metrics.ts";
