import { type NpsInput, type NpsOptions, type NpsResult, promoterScore } from "./promoterScore.ts";

/**
 * Employee Net Promoter Score (eNPS): the Net Promoter formula on "how likely are you to recommend
 * us as a place to work".
 *
 * @remarks
 * `eNPS = 100 · (promoters - detractors) / n`, in points from -100 to 100; higher is better. Groups,
 * definitions, missing answers and interval are those of {@link nps}; only the question differs,
 * so that the two are never compared by mistake.
 *
 * Cost: one pass over the answers, none over a distribution.
 *
 * @param input - Answers, a distribution of them, counts of the three groups, or their percentages.
 * @param options - Definition, weights, level and method of the interval.
 * @returns The score with `shares` in percent; `value` and each share are `null` where nobody
 * answered.
 * @throws {@link CxMetricsError} as {@link nps}.
 *
 * @example
 * ```ts
 * import { enps } from "cx-metrics";
 *
 * enps({ percentages: { promoters: 25, passives: 55, detractors: 20 } }).value; // => 5
 * ```
 *
 * @see {@link nps} for customers.
 * @public
 */
export function enps(input: NpsInput, options: NpsOptions = {}): NpsResult {
  return promoterScore("enps", input, options);
}
