import { checkLevel } from "../core/checkLevel.ts";
import { checkChoice, checkDefinition, checkOptions } from "../core/checkOptions.ts";
import type { Estimate } from "../core/createResult.ts";
import { noData } from "../core/noData.ts";
import type { ScoreTally } from "../core/ScoreTally.ts";
import { sumOf } from "../core/sumOf.ts";
import { estimateMean, MEAN_INTERVALS, type MeanInterval } from "./estimateMean.ts";
import { countSample } from "./Sample.ts";

/**
 * The options of a metric that is a mean.
 *
 * @typeParam Definition - The names of its definitions.
 * @public
 */
export interface MeanOptions<Definition extends string = "standard"> {
  /** Which formula; the metric's first one unless given. */
  readonly definition?: Definition | undefined;
  /** The confidence level of the interval; 0.95 unless given. */
  readonly level?: number | undefined;
  /** The method of the interval; "t" unless given. */
  readonly interval?: MeanInterval | undefined;
}

/** How sure, and by which method: as a result's options say it. */
export interface MeanSettings {
  readonly [name: string]: number | string;
  readonly level: number;
  readonly interval: MeanInterval;
}

/**
 * Checks the options of a metric that is a mean; `more` names its own ones.
 *
 * @internal
 */
export function readMeanOptions<const Definition extends string>(
  metric: string,
  options: MeanOptions<Definition>,
  definitions: readonly [Definition, ...Definition[]],
  more: readonly string[] = [],
): { readonly definition: Definition; readonly settings: MeanSettings } {
  checkOptions(metric, options, ["definition", "level", "interval", ...more]);
  const definition = checkDefinition(metric, options.definition, definitions);
  const interval = checkChoice(metric, "interval", options.interval, MEAN_INTERVALS);
  return { definition, settings: { level: checkLevel(metric, options.level), interval } };
}

/**
 * The mean of scores from 0 to 100 with its t interval, cut to them.
 *
 * @internal
 */
export function finishScores(
  { counts }: Pick<ScoreTally, "counts">,
  settings: MeanSettings,
): Estimate {
  const entries = Object.entries(counts).map(([score, count]) => [Number(score), count] as const);
  const n = entries.reduce((total, [, count]) => total + count, 0);
  if (n === 0) return noData(0);
  const sum = sumOf(entries.map(([score, count]) => score * count));
  // One score shared by all is the mean itself: n · score / n need not be.
  const present = entries.filter(([, count]) => count > 0);
  const mean = present.length === 1 ? (present[0]?.[0] as number) : sum / n;
  const spread = sumOf(entries.map(([score, count]) => count * (score - mean) ** 2)) / n;
  return estimateMean({ mean, sum, spread, min: 0, max: 100 }, countSample(n), settings);
}
