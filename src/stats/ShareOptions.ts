import { checkLevel } from "../core/checkLevel.ts";
import { checkChoice, checkDefinition, checkOptions } from "../core/checkOptions.ts";
import type { Estimate } from "../core/createResult.ts";
import { noData, zeroDenominator } from "../core/noData.ts";
import { estimateShare, SHARE_INTERVALS, type ShareInterval } from "./estimateShare.ts";
import { countSample } from "./Sample.ts";

/**
 * The options of a metric that is a share.
 *
 * @typeParam Definition - The names of its definitions.
 * @public
 */
export interface ShareOptions<Definition extends string = "standard"> {
  /** Which formula; the metric's first one unless given. */
  readonly definition?: Definition | undefined;
  /** The confidence level of the interval; 0.95 unless given. */
  readonly level?: number | undefined;
  /** The method of the interval, where the value is a share; "wilson" unless given. */
  readonly interval?: ShareInterval | undefined;
}

/** How sure, and by which method: as a result's options say it. */
export interface ShareSettings {
  readonly [name: string]: number | string;
  readonly level: number;
  readonly interval: ShareInterval;
}

/**
 * Checks the options of a metric that is a share; `more` names its own ones.
 *
 * @internal
 */
export function readShareOptions<const Definition extends string>(
  metric: string,
  options: ShareOptions<Definition>,
  definitions: readonly [Definition, ...Definition[]],
  more: readonly string[] = [],
): { readonly definition: Definition; readonly settings: ShareSettings } {
  checkOptions(metric, options, ["definition", "level", "interval", ...more]);
  const definition = checkDefinition(metric, options.definition, definitions);
  const interval = checkChoice(metric, "interval", options.interval, SHARE_INTERVALS);
  return { definition, settings: { level: checkLevel(metric, options.level), interval } };
}

/**
 * A part of a whole in percent, or the reason why there is no value.
 *
 * @internal
 */
export function finishShare(
  count: number,
  [whole, of]: readonly [whole: string, of: number],
  settings: ShareSettings,
): Estimate {
  if (of === 0) return noData(0, zeroDenominator(whole));
  return estimateShare(count, countSample(of, [count]), settings);
}
