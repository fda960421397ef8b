export {
  CxMetricsError,
  type CxMetricsErrorCode,
  type CxMetricsErrorPath,
  isCxMetricsError,
} from "../core/CxMetricsError.ts";
export type {
  Engine,
  EngineRequest,
  EngineSource,
  EngineSpec,
  InstantRange,
  SourceColumn,
} from "./Engine.ts";
export { type FileFormat, type FileOptions, type FileSource, file } from "./file.ts";
export { type OpenOptions, open } from "./open.ts";
