import { isCxMetricsError } from "../core/CxMetricsError.ts";
import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { findMetric, metrics } from "./metrics.ts";

const NAME = "compare-definitions";

/**
 * One definition's number.
 *
 * @public
 */
export interface DefinitionResult {
  /** The definition's name. */
  readonly definition: string;
  /** Its formula in plain text. */
  readonly formula: string;
  /** The result under it. */
  readonly result: MetricResult;
}

/**
 * One input under every definition that it allows, side by side.
 *
 * @remarks
 * Shows how much of a difference between two tools is a difference of definition. Definitions that
 * need more than the input has, or do not know one of the options (a method of the interval, say),
 * are left out.
 *
 * @param metric - An id such as "churn-rate", or an alias.
 * @param input - The metric's input.
 * @param options - The metric's options but for `definition`.
 * @returns One entry for each definition that the input allows, the default first.
 * @throws {@link CxMetricsError} `unknown-option` for an unknown metric or a `definition` among the
 * options; `invalid-shape` for options that are none; the metric's own error where no definition
 * takes the input.
 *
 * @example
 * ```ts
 * import { compareDefinitions } from "cx-metrics/catalog";
 *
 * const july = { start: 1000, lost: 50, gained: 500, gainedAndLost: 12 };
 * const rates = compareDefinitions("churn", july);
 * rates.map(({ definition }) => definition).slice(0, 3);
 * // => ["start-existing", "start-all", "including-new"]
 * rates.map(({ result }) => result.value).slice(0, 3); // ≈ [5.00, 6.20, 4.13]
 * ```
 *
 * @see {@link compute}
 * @public
 */
export function compareDefinitions(
  metric: string,
  input: unknown,
  options: object = {},
): DefinitionResult[] {
  const entry = findMetric(metric);
  if (entry === undefined) {
    fail("unknown-option", NAME, ["metric"], metric, `one of ${Object.keys(metrics).join(", ")}`);
  }
  if (!isRecord(options)) fail("invalid-shape", NAME, ["options"], options, "an object");
  if (options["definition"] !== undefined) {
    fail(
      "unknown-option",
      NAME,
      ["options", "definition"],
      options["definition"],
      "none: all are compared",
    );
  }
  const results: DefinitionResult[] = [];
  let refusal: unknown;
  for (const { id, formula } of entry.definitions) {
    try {
      const result = entry.calculate(input, { ...options, definition: id });
      results.push({ definition: id, formula, result });
    } catch (error) {
      if (!isCxMetricsError(error)) throw error;
      refusal ??= error;
    }
  }
  if (results.length === 0) throw refusal;
  return results;
}
