import * as z from "zod";
import { fail } from "../core/fail.ts";
import { findMetric, metrics } from "./metrics.ts";
import { findOperation, operations } from "./operations.ts";
import { requestShape } from "./requestSchema.ts";

/**
 * What a metric or an operation takes, as JSON Schemas.
 *
 * @public
 */
export interface JsonSchemas {
  /** Of the input. */
  readonly input: Record<string, unknown>;
  /** Of the options. */
  readonly options: Record<string, unknown>;
  /** Of both as one object, `{ input, options }`, with title and description. */
  readonly request: Record<string, unknown>;
}

/**
 * What a metric or an operation takes as JSON Schema (draft 2020-12): the input, the options, and both
 * as one object.
 *
 * @remarks
 * What JSON Schema cannot say, rules between fields, stands in the `$comment` of each as in the entry's
 * `notes`, and is checked by the entry's `request` schema, by {@link compute} and by {@link operate}.
 *
 * @param metric - An id such as "nps", or an alias; or the id of an operation.
 * @returns Three schemas, plain data.
 * @throws {@link CxMetricsError} `unknown-option` for an unknown name.
 *
 * @example
 * ```ts
 * import { jsonSchemas } from "cx-metrics/catalog";
 *
 * const { input, request } = jsonSchemas("sla");
 * input.required; // => ["met", "breached"]
 * request.required; // => ["input"]
 * ```
 *
 * @see {@link metrics}, {@link operations}
 * @public
 */
export function jsonSchemas(metric: string): JsonSchemas {
  const entry = findMetric(metric) ?? findOperation(metric);
  if (entry === undefined) {
    const known = [...Object.keys(metrics), ...Object.keys(operations)];
    fail("unknown-option", "json-schemas", ["metric"], metric, `one of ${known.join(", ")}`);
  }
  const { input, options, notes, title, summary } = entry;
  const comment = notes.length === 0 ? {} : { $comment: notes.join(" ") };
  const write = (schema: z.ZodType) => ({ ...z.toJSONSchema(schema), ...comment });
  const request = write(requestShape(input, options));
  return {
    input: write(input),
    options: write(options),
    request: { ...request, title, description: summary },
  };
}
