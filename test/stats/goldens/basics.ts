import { nps } from "cx-metrics";
import * as stats from "cx-metrics/stats";
import type { GoldenMethods, Named } from "./GoldenMethod.ts";

type Limits = { lower: number; upper: number };
type Share = { successes: number; n: number; confidence: number };
type Groups = { promoters: number; passives: number; detractors: number };

const share =
  (interval: (count: number, of: number, level: number) => Limits) =>
  ({ successes, n, confidence }: Share) => ({
    estimate: successes / n,
    ...interval(successes, n, confidence),
  });

const pair = ({ lower, upper }: Limits) => [lower, upper];

function npsInterval({ confidence, ...groups }: Groups & { confidence: number }): Named {
  const { promoters, passives, detractors } = groups;
  const n = promoters + passives + detractors;
  const by = (interval: typeof stats.trinomialScore) =>
    pair(interval(promoters, detractors, n, confidence));
  const { value } = nps(groups, { level: confidence });
  const score = by(stats.trinomialScore);
  return {
    nps: (value ?? Number.NaN) / 100,
    wald: by(stats.trinomialWald),
    adjustedWald: by(stats.trinomialAdjustedWald),
    score,
    mover: by(stats.trinomialMoverWilson),
  };
}

function orderStatistic(inputs: { values: number[]; p: number; confidence: number }): Named {
  const { values, p, confidence } = inputs;
  const sorted = [...values].sort((a, b) => a - b);
  const { lower, upper, coverage } = stats.quantileRanks(values.length, p, confidence);
  return {
    quantile: stats.quantiles(Float64Array.from(values), [p])[0],
    lower: lower === null ? null : sorted[lower - 1],
    upper: upper === null ? null : sorted[upper - 1],
    exactCoverage: coverage,
  };
}

function rateRatio(inputs: {
  events1: number;
  exposure1: number;
  events2: number;
  exposure2: number;
  confidence: number;
}): Named {
  const { events1, exposure1, events2, exposure2, confidence } = inputs;
  const { pValue: p, ...limits } = stats.poissonRatio(
    { events: events1, exposure: exposure1 },
    { events: events2, exposure: exposure2 },
    confidence,
  );
  return { ...limits, p };
}

function adjusted({ p }: { p: number[] }): Named {
  const methods = ["holm", "bh", "by", "bonferroni"] as const;
  return Object.fromEntries(methods.map((method) => [method, stats.adjustPValues(p, method)]));
}

export const basics: GoldenMethods = {
  "dist.normal.cdf": { compute: ({ x }: { x: number }) => ({ p: stats.normalCdf(x) }) },
  "dist.normal.quantile": { compute: ({ p }: { p: number }) => ({ x: stats.normalQuantile(p) }) },
  "dist.t.cdf": { compute: ({ x, df }: { x: number; df: number }) => ({ p: stats.tCdf(x, df) }) },
  "dist.t.quantile": {
    compute: ({ p, df }: { p: number; df: number }) => ({ x: stats.tQuantile(p, df) }),
  },
  "dist.beta.cdf": {
    compute: ({ x, a, b }: { x: number; a: number; b: number }) => ({
      p: stats.betaCdf(x, a, b),
    }),
  },
  "dist.beta.quantile": {
    compute: ({ p, a, b }: { p: number; a: number; b: number }) => ({
      x: stats.betaQuantile(p, a, b),
    }),
  },
  "dist.f.cdf": {
    compute: ({ x, df1, df2 }: { x: number; df1: number; df2: number }) => ({
      p: stats.fCdf(x, df1, df2),
    }),
  },
  "dist.f.quantile": {
    compute: ({ p, df1, df2 }: { p: number; df1: number; df2: number }) => ({
      x: stats.fQuantile(p, df1, df2),
    }),
  },
  "dist.chisq.cdf": {
    compute: ({ x, df }: { x: number; df: number }) => ({ p: stats.chiSquareCdf(x, df) }),
  },
  "dist.chisq.quantile": {
    compute: ({ p, df }: { p: number; df: number }) => ({
      x: stats.chiSquareQuantile(p, df),
    }),
  },
  "proportion.wilson": { compute: share(stats.wilson) },
  "proportion.clopperPearson": { compute: share(stats.clopperPearson) },
  "proportion.jeffreys": { compute: share(stats.jeffreys) },
  "proportion.agrestiCoull": { compute: share(stats.agrestiCoull) },
  "nps.interval": {
    compute: npsInterval,
    // The first two are steps on the way to limits that we return. May and Johnson's interval, a
    // shortcut to the score interval, has no width where all are neutral: the score interval is here.
    notOurs: ["se", "adjustedWaldCentre", "mayJohnson"],
  },
  "quantile.orderStatistic": { compute: orderStatistic },
  "rate.ratioExact": { compute: rateRatio },
  "multiple.adjust": {
    compute: adjusted,
    // Hochberg's asks for independent comparisons, which segments of one survey hardly are.
    notOurs: ["hochberg"],
  },
};
