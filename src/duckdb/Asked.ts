import type { CompileSpec } from "../sql/compile.ts";
import type { SqlMetric } from "../sql/findPlan.ts";
import type { EngineSpec } from "./Engine.ts";
import type { TypedColumns } from "./typeColumns.ts";

/** What was asked when an error came up. */
export interface Asked {
  /** Who was asked, for messages. */
  readonly name: string;
  readonly columns: TypedColumns;
  /** The metric with its spec, as the caller gave it and as columns are read; none before rows are counted. */
  readonly query?: {
    readonly metric: SqlMetric;
    readonly given: EngineSpec;
    readonly spec: Pick<CompileSpec, "input" | "by" | "where" | "options" | "asOf">;
  };
}
