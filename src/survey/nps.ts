import { type NpsInput, type NpsOptions, type NpsResult, promoterScore } from "./promoterScore.ts";

/**
 * Net Promoter Score (NPS): the share of promoters minus the share of detractors.
 *
 * @remarks
 * `NPS = 100 · (promoters - detractors) / n`, in points from -100 to 100; higher is better.
 *
 * Promoters answer 9 or 10, passives 7 or 8, detractors 0 to 6; passives stay in `n`. Missing
 * answers leave it and are counted in `excluded.missing`. "standard" is Bain's scale from 0 to 10;
 * "from-one" takes a scale from 1 to 10 with the same cuts and says so in a warning. The interval
 * is the trinomial score interval (Tango), which holds its level for small n and near the ends
 * and never leaves the scale.
 *
 * Cost: one pass over the answers, none over a distribution.
 *
 * @param input - Answers, a distribution of them, counts of the three groups, or their percentages
 * (with `n` for an interval).
 * @param options - Definition, weights, level and method of the interval.
 * @returns The score with `shares` in percent; `value` and each share are `null` where nobody
 * answered.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `not-integer` or `out-of-range` for
 * an answer, a count or a weight; `inconsistent` for another scale, percentages that miss 100, or
 * weights that do not match; `invalid-shape`, `unknown-option`, `unknown-definition`.
 *
 * @example Five answers, one of them missing
 * ```ts
 * import { nps } from "cx-metrics";
 *
 * const result = nps([10, 9, 7, 3, null]);
 * result.value; // => 25
 * result.n; // => 4
 * result.shares; // => { promoters: 50, passives: 25, detractors: 25 }
 * result.excluded; // => { missing: 1 }
 * nps({ promoters: 60, passives: 25, detractors: 15 }).value; // => 45
 * nps([]).value; // => null
 * ```
 *
 * @see {@link classifyNps} for one answer, {@link enps} for employees, {@link csat}, {@link ces}.
 * @see Reichheld (2003), The One Number You Need to Grow, Harvard Business Review 81(12).
 * @see Tango (1998), Statistics in Medicine 17, 891-908; Rocks (2016), The American Statistician 70.
 * @public
 */
export function nps(input: NpsInput, options: NpsOptions = {}): NpsResult {
  return promoterScore("nps", input, options);
}
