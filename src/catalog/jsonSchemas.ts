import * as z from "zod";
import { fail } from "../core/fail.ts";
import { findMetric, metrics } from "./metrics.ts";

/**
 * The input and the options of a metric as JSON Schema (draft 2020-12).
 *
 * @remarks
 * What JSON Schema cannot say, rules between fields, stands in the entry's `notes`, and is checked by
 * its `request` schema.
 *
 * @param metric - An id such as "nps", or an alias.
 * @returns Two schemas, plain data.
 * @throws {@link CxMetricsError} `unknown-option` for an unknown metric.
 *
 * @example
 * ```ts
 * import { jsonSchemas } from "cx-metrics/catalog";
 *
 * jsonSchemas("fcr").input.required; // => ["resolvedFirst", "contacts"]
 * ```
 *
 * @see {@link metrics}
 * @public
 */
export function jsonSchemas(metric: string): {
  input: Record<string, unknown>;
  options: Record<string, unknown>;
} {
  const entry = findMetric(metric);
  if (entry === undefined) {
    fail(
      "unknown-option",
      "json-schemas",
      ["metric"],
      metric,
      `one of ${Object.keys(metrics).join(", ")}`,
    );
  }
  return {
    input: { ...z.toJSONSchema(entry.input) },
    options: { ...z.toJSONSchema(entry.options) },
  };
}
