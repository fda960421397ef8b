import type { Answers } from "../core/Answers.ts";
import { checkFields } from "../core/checkFields.ts";
import { checkLevel } from "../core/checkLevel.ts";
import { checkChoice, checkDefinition, checkOptions } from "../core/checkOptions.ts";
import { createResult, type Estimate } from "../core/createResult.ts";
import type { Distribution } from "../core/Distribution.ts";
import type { MetricResult, MetricWarning } from "../core/MetricResult.ts";
import { noData } from "../core/noData.ts";
import { percentOf } from "../core/percentOf.ts";
import { isRatings, readDistribution, refuseWeights } from "../core/readDistribution.ts";
import { estimateNet, NET_INTERVALS } from "../stats/estimateNet.ts";
import { countSample, distributionSample, type Sample } from "../stats/Sample.ts";
import { NPS_DEFINITIONS, NPS_SCALES, type NpsDefinition, npsClassOf } from "./classifyNps.ts";
import { estimatePercentages, isPercentages, type NpsPercentages } from "./estimatePercentages.ts";
import type { NpsCounts } from "./NpsCounts.ts";

/** What a Net Promoter Score can be made of. */
export type NpsInput = Answers | Distribution | NpsCounts | NpsPercentages;

/** How a Net Promoter Score is made. */
export interface NpsOptions {
  /** "standard" (0 to 10) unless given; "from-one" for a scale from 1 to 10. */
  readonly definition?: NpsDefinition | undefined;
  /** The confidence level of the interval; 0.95 unless given. */
  readonly level?: number | undefined;
  /** One weight of at least 0 for each answer, missing ones included. */
  readonly weights?: Iterable<number> | ArrayLike<number> | undefined;
  /** The method of the interval; "score" unless given. */
  readonly interval?: (typeof NET_INTERVALS)[number] | undefined;
}

/** A Net Promoter Score: what every metric returns, and the three shares. */
export interface NpsResult extends MetricResult<Distribution | NpsCounts> {
  /** The three groups in percent; `null` where nobody answered. */
  readonly shares: NpsCounts | null;
}

/**
 * The Net Promoter formula for {@link nps} and {@link enps}.
 *
 * @internal
 */
export function promoterScore(metric: string, input: NpsInput, options: NpsOptions): NpsResult {
  checkOptions(metric, options, ["definition", "level", "weights", "interval"]);
  const definition = checkDefinition(metric, options.definition, NPS_DEFINITIONS);
  const interval = checkChoice(metric, "interval", options.interval, NET_INTERVALS);
  const level = checkLevel(metric, options.level);
  const settings = { level, interval };
  const { estimate, shares, tally, missing } = isPercentages(input)
    ? { ...estimatePercentages(metric, input, settings), tally: null, missing: null }
    : finishGroups(readGroups(metric, input, definition, options.weights), settings);
  const result = createResult(
    {
      metric,
      definition,
      options: settings,
      unit: "points",
      better: "higher",
      tally,
      excluded: missing === null ? {} : { missing },
      warnings: definition === "standard" ? [] : NON_STANDARD,
    },
    estimate,
  );
  return { ...result, shares };
}

const NON_STANDARD: readonly MetricWarning[] = [
  {
    code: "non-standard-scale",
    message: "a scale from 1 to 10 has no 0: not comparable with scores on the standard scale",
  },
];

type Settings = Parameters<typeof estimateNet>[3];

/** What the score is finished from; `missing` is null where answers were not seen. */
interface Groups {
  readonly counts: NpsCounts;
  readonly sample: Sample;
  readonly tally: Distribution | NpsCounts;
  readonly missing: number | null;
}

interface Finished {
  readonly estimate: Estimate;
  readonly shares: NpsCounts | null;
  readonly tally: Distribution | NpsCounts | null;
  readonly missing: number | null;
}

function readGroups(
  metric: string,
  input: Exclude<NpsInput, NpsPercentages>,
  definition: NpsDefinition,
  weights: unknown,
): Groups {
  const scale = { asked: NPS_SCALES[definition], usual: NPS_SCALES[definition] };
  if (isRatings(input)) {
    return groupPoints(readDistribution(metric, input, scale, weights));
  }
  const counts = checkFields(metric, input, ["promoters", "passives", "detractors"]);
  refuseWeights(metric, weights);
  const { promoters, passives, detractors } = counts;
  const sample = countSample(promoters + passives + detractors, [promoters, passives, detractors]);
  return { counts, sample, tally: counts, missing: null };
}

const CODES = { promoters: 1, passives: 0, detractors: -1 };

function groupPoints(tally: Distribution): Groups {
  const { labels, counts, squares, missing } = tally;
  const groups = { promoters: 0, passives: 0, detractors: 0 };
  const codes = counts.map((count, i) => {
    const group = `${npsClassOf(labels.min + i)}s` as const;
    groups[group] += count;
    return CODES[group];
  });
  return { counts: groups, sample: distributionSample(counts, squares, codes), tally, missing };
}

function finishGroups({ counts, sample, tally, missing }: Groups, settings: Settings): Finished {
  const { n } = sample;
  if (n === 0) return { estimate: noData(0), shares: null, tally, missing };
  const { promoters, passives, detractors } = counts;
  return {
    estimate: estimateNet(promoters, detractors, sample, settings),
    shares: {
      promoters: percentOf(promoters, n),
      passives: percentOf(passives, n),
      detractors: percentOf(detractors, n),
    },
    tally,
    missing,
  };
}
