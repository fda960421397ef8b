import {
  type CxMetricsErrorCode,
  type CxMetricsErrorPath,
  isCxMetricsError,
} from "../core/CxMetricsError.ts";
import { checkKnown } from "../core/checkFields.ts";
import { fail } from "../core/fail.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { findMetric, metrics } from "./metrics.ts";
import { requestPath } from "./requestPath.ts";

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
 * What was wrong with a request, as JSON.
 *
 * @public
 */
export interface ComputeFailure {
  /** Code, place within the request, and message. */
  readonly error: {
    readonly code: CxMetricsErrorCode;
    readonly path: CxMetricsErrorPath;
    readonly message: string;
  };
}

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
 * compute({ metric: "nps", input: [10, 9, 6, 0] }).value; // => 0
 * compute({ metric: "nps", input: [10, 11] }).error.path; // => ["input", 1]
 * compute({ metric: "npss", input: [] }).error.code; // => "unknown-option"
 * ```
 *
 * @see {@link metrics} for what can be asked, {@link compareDefinitions}
 * @public
 */
export function compute(request: ComputeRequest): MetricResult | ComputeFailure {
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
    return calculate(() => entry.calculate(input, options), input);
  } catch (error) {
    if (!isCxMetricsError(error)) return failure("invalid-shape", [], `compute: ${String(error)}`);
    return failure(error.code, error.path, error.message);
  }
}

/** An error of the calculator lies in its arguments, and they lie in the request. */
function calculate(run: () => MetricResult, input: unknown): MetricResult | ComputeFailure {
  try {
    return run();
  } catch (error) {
    if (!isCxMetricsError(error)) throw error;
    return failure(error.code, requestPath(error.path, input), error.message);
  }
}

function failure(
  code: CxMetricsErrorCode,
  path: CxMetricsErrorPath,
  message: string,
): ComputeFailure {
  return { error: { code, path, message } };
}
