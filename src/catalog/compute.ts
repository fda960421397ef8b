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
  /** Never there: so that `answer.value` can be read before one knows which it is. */
  readonly value?: undefined;
  /** Code, place within the request, and message. */
  readonly error: {
    readonly code: CxMetricsErrorCode;
    readonly path: CxMetricsErrorPath;
    readonly message: string;
  };
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
 * "error" in answer ? answer.error.message : answer.value; // => 0
 * compute({ metric: "nps", input: [10, 11] });
 * // => { error: { code: "out-of-range", path: ["input", 1], … } }
 * ```
 *
 * @see {@link metrics} for what can be asked, {@link compareDefinitions}
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
    return calculate(() => entry.calculate(input, options), input);
  } catch (error) {
    return failureOf(error);
  }
}

/** What a hostile input throws may throw again when it is looked at. */
function failureOf(error: unknown): ComputeFailure {
  try {
    if (isCxMetricsError(error)) return failure(error.code, error.path, error.message);
    return failure("invalid-shape", [], `compute: ${String(error)}`);
  } catch {
    return failure("invalid-shape", [], "compute: the request cannot be read");
  }
}

/** An error of the calculator lies in its arguments, and they lie in the request. */
function calculate(run: () => MetricResult, input: unknown): ComputeSuccess | ComputeFailure {
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
