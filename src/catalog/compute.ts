import { checkKnown } from "../core/checkFields.ts";
import { fail } from "../core/fail.ts";
import { type ComputeFailure, failureIn, failureOf } from "./failureOf.ts";
import type { MetricInput, MetricOptions, MetricOutput } from "./MetricFunctions.ts";
import { findMetric, metrics } from "./metrics.ts";

/**
 * A metric to compute, as JSON. Where its id is known, so is what it takes.
 *
 * @typeParam Id - The metric's id; any string where it is known at run time only.
 * @public
 */
export interface ComputeRequest<Id extends string = string> {
  /** The metric's id or an alias. */
  readonly metric: Id;
  /** Its input. */
  readonly input: MetricInput<Id>;
  /** Its options. */
  readonly options?: MetricOptions<Id>;
}

/**
 * A result, which has no `error`.
 *
 * @typeParam Id - The metric's id; any string where it is known at run time only.
 * @public
 */
export type ComputeSuccess<Id extends string = string> = MetricOutput<Id> & {
  readonly error?: undefined;
};

/**
 * Any metric from JSON to JSON; it never throws.
 *
 * @remarks
 * The engine to wrap: an HTTP handler or a queue hands over what it received and passes on what it
 * gets. `path` leads into the request, such as `["input", 3]` or `["options", "level"]`.
 *
 * TypeScript knows input, options and result by the id. An id that is known at run time only, or an
 * alias, takes any input: JSON off the wire is checked when it is computed.
 *
 * Cost: that of the metric's function, and some microseconds.
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
export function compute<const Id extends string>(
  request: ComputeRequest<Id>,
): ComputeSuccess<Id> | ComputeFailure {
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
    return failureIn(input, () => entry.calculate(input, options) as ComputeSuccess<Id>);
  } catch (error) {
    return failureOf("compute", error);
  }
}
