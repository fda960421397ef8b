import * as z from "zod";
import { fail } from "../core/fail.ts";
import { findMetric, metrics } from "./metrics.ts";
import { findOperation, operations } from "./operations.ts";

/**
 * The input and the options of a metric or an operation as JSON Schema (draft 2020-12).
 *
 * @remarks
 * What JSON Schema cannot say, rules between fields, stands in the entry's `notes`, and is checked by
 * its `request` schema.
 *
 * @param metric - An id such as "nps", or an alias; or the id of an operation.
 * @returns Two schemas, plain data.
 * @throws {@link CxMetricsError} `unknown-option` for an unknown name.
 *
 * @example
 * ```ts
 * import { jsonSchemas } from "cx-metrics/catalog";
 *
 * jsonSchemas("sla").input.required; // => ["met", "breached"]
 * ```
 *
 * @see {@link metrics}
 * @public
 */
export function jsonSchemas(metric: string): {
  input: Record<string, unknown>;
  options: Record<string, unknown>;
} {
  const entry = findMetric(metric) ?? findOperation(metric);
  if (entry === undefined) {
    const known = [...Object.keys(metrics), ...Object.keys(operations)];
    fail("unknown-option", "json-schemas", ["metric"], metric, `one of ${known.join(", ")}`);
  }
  return {
    input: { ...z.toJSONSchema(entry.input) },
    options: { ...z.toJSONSchema(entry.options) },
  };
}
