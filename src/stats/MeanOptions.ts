import { checkLevel } from "../core/checkLevel.ts";
import { checkChoice, checkDefinition, checkOptions } from "../core/checkOptions.ts";
import type { Estimate } from "../core/createResult.ts";
import { noData } from "../core/noData.ts";
import type { ScoreTally } from "../core/ScoreTally.ts";
import { sumOf } from "../core/sumOf.ts";
import { estimateMean, MEAN_INTERVALS, type MeanInterval } from "./estimateMean.ts";
import { distributionSample } from "./Sample.ts";

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
  { counts, squares, answers }: Omit<ScoreTally, "labels" | "missing">,
  settings: MeanSettings,
): Estimate {
  const present = Object.entries(counts).filter(([, count]) => count > 0);
  const scores = present.map(([score]) => Number(score));
  const weights = present.map(([, count]) => count);
  const squared = squares && present.map(([score]) => squares[score] as number);
  const sample = distributionSample(weights, squared, scores, answers);
  const { n } = sample;
  if (n === 0) return noData(0);
  const total = (value: (score: number) => number): number =>
    sumOf(scores.map((score, i) => (weights[i] as number) * value(score)));
  const sum = total((score) => score);
  // A mean lies between its extremes; rounding may say otherwise in the last bit.
  let [least, most] = [100, 0];
  for (const score of scores) {
    least = Math.min(least, score);
    most = Math.max(most, score);
  }
  const mean = Math.min(Math.max(sum / n, least), most);
  const spread = total((score) => (score - mean) ** 2) / n;
  return estimateMean({ mean, sum, spread, min: 0, max: 100 }, sample, settings);
}
