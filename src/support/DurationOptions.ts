import { checkLevel } from "../core/checkLevel.ts";
import { checkChoice, checkDefinition, checkOptions } from "../core/checkOptions.ts";
import { checkDurationUnit } from "../core/DurationTally.ts";
import type { DurationUnit } from "../core/MetricResult.ts";
import { MEAN_INTERVALS, type MeanInterval } from "../stats/estimateMean.ts";
import type { MeanSettings } from "../stats/MeanOptions.ts";

/**
 * How an average duration is made.
 *
 * @typeParam Definition - The names of its definitions.
 * @public
 */
export interface DurationOptions<Definition extends string = "standard"> {
  /** Which duration; the metric's first definition unless given. */
  readonly definition?: Definition | undefined;
  /** The unit of the durations, in and out, a label; "ms" unless given. */
  readonly unit?: DurationUnit | undefined;
  /** The confidence level of the intervals; 0.95 unless given. */
  readonly level?: number | undefined;
  /** The method of the mean's interval; "t" unless given. */
  readonly interval?: MeanInterval | undefined;
}

/** Checked options; `asked` is the unit where one was asked for. */
export interface DurationSettings<Definition extends string = string> {
  readonly definition: Definition;
  readonly asked: DurationUnit | undefined;
  readonly settings: MeanSettings;
}

/**
 * Checks the options of an average duration.
 *
 * @internal
 */
export function readDurationOptions<const Definition extends string>(
  metric: string,
  options: DurationOptions<Definition>,
  definitions: readonly [Definition, ...Definition[]],
): DurationSettings<Definition> {
  checkOptions(metric, options, ["definition", "unit", "level", "interval"]);
  const definition = checkDefinition(metric, options.definition, definitions);
  const interval = checkChoice(metric, "interval", options.interval, MEAN_INTERVALS);
  const settings = { level: checkLevel(metric, options.level), interval };
  return { definition, asked: checkDurationUnit(metric, options.unit), settings };
}
