import { isCxMetricsError } from "../core/CxMetricsError.ts";
import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";
import type { MetricId, MetricInput, MetricOptions, MetricOutput } from "./MetricFunctions.ts";
import { findMetric, metrics } from "./metrics.ts";

const NAME = "compare-definitions";

/**
 * One definition's number.
 *
 * @typeParam Id - The metric's id; any string where it is known at run time only.
 * @public
 */
export interface DefinitionResult<Id extends string = string> {
  /** The definition's name. */
  readonly definition: string;
  /** Its formula in plain text. */
  readonly formula: string;
  /** The result under it. */
  readonly result: MetricOutput<Id>;
}

/**
 * The options of a metric without its definition.
 *
 * @typeParam Id - The metric's id; any string where it is known at run time only.
 * @public
 */
export type ComparedOptions<Id extends string = string> = Id extends MetricId
  ? Omit<NonNullable<MetricOptions<Id>>, "definition">
  : object;

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
export function compareDefinitions<const Id extends string>(
  metric: Id,
  input: MetricInput<Id>,
  options?: ComparedOptions<Id>,
): DefinitionResult<Id>[] {
  const entry = findMetric(metric);
  if (entry === undefined) {
    fail("unknown-option", NAME, ["metric"], metric, `one of ${Object.keys(metrics).join(", ")}`);
  }
  const settings = checkSettings(options === undefined ? {} : options);
  const results: DefinitionResult<Id>[] = [];
  let refusal: unknown;
  for (const { id, formula } of entry.definitions) {
    try {
      const result = entry.calculate(input, { ...settings, definition: id }) as MetricOutput<Id>;
      results.push({ definition: id, formula, result });
    } catch (error) {
      if (!isCxMetricsError(error)) throw error;
      refusal ??= error;
    }
  }
  if (results.length === 0) throw refusal;
  return results;
}

function checkSettings(options: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(options)) fail("invalid-shape", NAME, ["options"], options, "an object");
  const { definition } = options;
  if (definition !== undefined) {
    const path = ["options", "definition"];
    fail("unknown-option", NAME, path, definition, "none: all are compared");
  }
  return options;
}
