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
import { estimateNet, NET_INTERVALS, type NetInterval } from "../stats/estimateNet.ts";
import { countSample, distributionSample, type Sample } from "../stats/Sample.ts";
import { NPS_DEFINITIONS, NPS_SCALES, type NpsDefinition, npsClassOf } from "./classifyNps.ts";
import { estimatePercentages, isPercentages, type NpsPercentages } from "./estimatePercentages.ts";
import { NPS_GROUPS, type NpsCounts, type NpsShares } from "./NpsCounts.ts";

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
  readonly interval?: NetInterval | undefined;
}

/** A Net Promoter Score: what every metric returns, and the three shares. */
export interface NpsResult extends MetricResult<Distribution | NpsCounts> {
  /** The three groups in percent, each `null` where nobody answered. */
  readonly shares: NpsShares;
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
  const settings = { level: checkLevel(metric, options.level), interval };
  const { estimate, shares, tally, excluded } = finish(
    metric,
    input,
    definition,
    options,
    settings,
  );
  const usual = definition === "standard";
  const result = createResult(
    {
      metric,
      definition,
      options: settings,
      unit: "points",
      better: "higher",
      tally,
      excluded,
    },
    usual ? estimate : { ...estimate, warnings: [...estimate.warnings, NON_STANDARD] },
  );
  // A spread would copy the whole result, which takes longer than the interval.
  return Object.assign(result, { shares });
}

const NON_STANDARD: MetricWarning = {
  code: "non-standard-scale",
  message: "not comparable with a scale from 0",
};

type Settings = Parameters<typeof estimateNet>[3];

interface Finished {
  readonly estimate: Estimate;
  readonly shares: NpsShares;
  readonly tally: Distribution | NpsCounts | null;
  readonly excluded: Readonly<Record<string, number>>;
}

function finish(
  metric: string,
  input: NpsInput,
  definition: NpsDefinition,
  options: NpsOptions,
  settings: Settings,
): Finished {
  if (isRatings(input)) {
    const tally = readDistribution(metric, input, NPS_SCALES[definition], options.weights);
    const { groups, sample } = groupPoints(tally);
    const excluded = { missing: tally.missing };
    return finishGroups(groups, sample, settings, { tally, excluded });
  }
  refuseWeights(metric, options.weights);
  if (isPercentages(input)) {
    const { estimate, shares } = estimatePercentages(metric, input, settings);
    return { estimate, shares, tally: null, excluded: {} };
  }
  const tally = checkFields(metric, input, NPS_GROUPS);
  const counts = Object.values(tally);
  const sample = countSample(tally.promoters + tally.passives + tally.detractors, counts);
  return finishGroups(tally, sample, settings, { tally, excluded: {} });
}

const NOBODY: NpsShares = { promoters: null, passives: null, detractors: null };

const CODES = { promoter: 1, passive: 0, detractor: -1 };

function groupPoints({ labels, counts, squares, answers }: Distribution): {
  groups: NpsCounts;
  sample: Sample;
} {
  const groups = { promoter: 0, passive: 0, detractor: 0 };
  const codes = counts.map((count, i) => {
    const group = npsClassOf(labels.min + i);
    groups[group] += count;
    return CODES[group];
  });
  return {
    groups: { promoters: groups.promoter, passives: groups.passive, detractors: groups.detractor },
    sample: distributionSample(counts, squares, codes, answers),
  };
}

function finishGroups(
  { promoters, passives, detractors }: NpsCounts,
  sample: Sample,
  settings: Settings,
  { tally, excluded }: Pick<Finished, "tally" | "excluded">,
): Finished {
  const { n } = sample;
  if (n === 0) return { estimate: noData(0), shares: NOBODY, tally, excluded };
  return {
    estimate: estimateNet(promoters, detractors, sample, settings),
    shares: {
      promoters: percentOf(promoters, n),
      passives: percentOf(passives, n),
      detractors: percentOf(detractors, n),
    },
    tally,
    excluded,
  };
}
