import { checkLevel } from "../core/checkLevel.ts";
import { checkChoice, checkDefinition, checkOptions } from "../core/checkOptions.ts";
import { RATE_INTERVALS, type RateInterval } from "./rateInterval.ts";

/**
 * The options of a metric that is a count per exposure.
 *
 * @typeParam Definition - The names of its definitions.
 * @public
 */
export interface RateOptions<Definition extends string = "standard"> {
  /** Which formula; the metric's first one unless given. */
  readonly definition?: Definition | undefined;
  /** The confidence level of the interval; 0.95 unless given. */
  readonly level?: number | undefined;
  /** The method of the interval; "garwood" unless given. */
  readonly interval?: RateInterval | undefined;
}

/** How sure, and by which method: as a result's options say it. */
export interface RateSettings {
  readonly [name: string]: number | string;
  readonly level: number;
  readonly interval: RateInterval;
}

/**
 * Checks the options of a metric that is a count per exposure.
 *
 * @internal
 */
export function readRateOptions<const Definition extends string>(
  metric: string,
  options: RateOptions<Definition>,
  definitions: readonly [Definition, ...Definition[]],
): { readonly definition: Definition; readonly settings: RateSettings } {
  checkOptions(metric, options, ["definition", "level", "interval"]);
  const definition = checkDefinition(metric, options.definition, definitions);
  const interval = checkChoice(metric, "interval", options.interval, RATE_INTERVALS);
  return { definition, settings: { level: checkLevel(metric, options.level), interval } };
}
