import { checkKnown } from "../core/checkFields.ts";
import { fail } from "../core/fail.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { type ComputeFailure, failureIn, failureOf } from "./failureOf.ts";
import { findMetric, metrics } from "./metrics.ts";

/**
 * A metric to compute, as JSON.
 *
 * @public
 */
export interface ComputeRequest {
  /** The metric's id or an alias. */
  readonly metric: string;
  /** Its input. */
  readonly input: unknown;
  /** Its options. */
  readonly options?: unknown;
}

/**
 * A result, which has no `error`.
 *
 * @public
 */
export type ComputeSuccess = MetricResult & { readonly error?: undefined };

/**
 * Any metric from JSON to JSON; it never throws.
 *
 * @remarks
 * The engine to wrap: an HTTP handler or a queue hands over what it received and passes on what it
 * gets. `path` leads into the request, such as `["input", 3]` or `["options", "level"]`.
 *
 * @param request - Metric, input and options.
 * @returns The metric's result; or `error` with code, path and message.
 *
 * @example
 * ```ts
 * import { compute } from "cx-metrics/catalog";
 *
 * const answer = compute({ metric: "nps", input: [10, 9, 6, 0] });
 * answer.error ? answer.error.message : answer.value; // => 0
 * compute({ metric: "nps", input: [10, 11] });
 * // => { error: { code: "out-of-range", path: ["input", 1], … } }
 * ```
 *
 * @see {@link metrics} for what can be asked, {@link operate}, {@link compareDefinitions}
 * @public
 */
export function compute(request: ComputeRequest): ComputeSuccess | ComputeFailure {
  try {
    const { metric, input, options } = checkKnown("compute", request, [
      "metric",
      "input",
      "options",
    ]);
    const entry = findMetric(metric);
    if (entry === undefined) {
      fail(
        "unknown-option",
        "compute",
        ["metric"],
        metric,
        `one of ${Object.keys(metrics).join(", ")}`,
      );
    }
    return failureIn(input, () => entry.calculate(input, options));
  } catch (error) {
    return failureOf("compute", error);
  }
}
