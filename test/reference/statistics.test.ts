import { averageResolutionTime, nps } from "cx-metrics";
import * as stats from "cx-metrics/stats";
import { describe, expect, it } from "vitest";
import { expectGolden } from "../stats/golden.ts";
import { readSharedJson } from "../support/shared.ts";

type Named = Readonly<Record<string, unknown>>;

interface Golden {
  readonly id: string;
  readonly method: string;
  readonly inputs: never;
  readonly expected: Named;
  readonly tolerance: number;
}

const { cases } = readSharedJson<{ cases: Golden[] }>("reference/statistics-golden.json");

/** What we make of the inputs, under the golden's own names; names that we have no number for are absent. */
type Method = (inputs: never) => Named;

type Limits = { lower: number; upper: number };
type Share = { successes: number; n: number; confidence: number };
type Groups = { promoters: number; passives: number; detractors: number };

const share =
  (interval: (count: number, of: number, level: number) => Limits): Method =>
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
  const { value, interval } = nps(groups, { level: confidence });
  const score = by(stats.trinomialScore);
  expect([interval?.lower, interval?.upper]).toEqual(score.map((limit) => 100 * limit));
  return {
    nps: (value ?? Number.NaN) / 100,
    wald: by(stats.trinomialWald),
    adjustedWald: by(stats.trinomialAdjustedWald),
    score,
    mover: by(stats.trinomialMoverWilson),
  };
}

function npsWeighted(inputs: { scores: number[]; weights: number[]; confidence: number }): Named {
  const { scores, weights, confidence } = inputs;
  const result = nps(scores, { weights, level: confidence });
  const fraction = (points?: number | null) => (points ?? Number.NaN) / 100;
  return {
    nps: fraction(result.value),
    promoters: fraction(result.shares.promoters),
    detractors: fraction(result.shares.detractors),
    effectiveN: result.effectiveN,
    scoreLower: fraction(result.interval?.lower),
    scoreUpper: fraction(result.interval?.upper),
  };
}

function meanT({ values, confidence }: { values: number[]; confidence: number }): Named {
  const { value, interval, basis } = averageResolutionTime(values, { level: confidence });
  const variance = basis?.kind === "mean" ? basis.variance : null;
  return {
    mean: value,
    sd: variance === null ? null : Math.sqrt(variance),
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
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

const methods: Readonly<Record<string, Method>> = {
  "dist.normal.cdf": ({ x }: { x: number }) => ({ p: stats.normalCdf(x) }),
  "dist.normal.quantile": ({ p }: { p: number }) => ({ x: stats.normalQuantile(p) }),
  "dist.t.cdf": ({ x, df }: { x: number; df: number }) => ({ p: stats.tCdf(x, df) }),
  "dist.t.quantile": ({ p, df }: { p: number; df: number }) => ({ x: stats.tQuantile(p, df) }),
  "dist.beta.cdf": ({ x, a, b }: { x: number; a: number; b: number }) => ({
    p: stats.betaCdf(x, a, b),
  }),
  "dist.beta.quantile": ({ p, a, b }: { p: number; a: number; b: number }) => ({
    x: stats.betaQuantile(p, a, b),
  }),
  "dist.f.cdf": ({ x, df1, df2 }: { x: number; df1: number; df2: number }) => ({
    p: stats.fCdf(x, df1, df2),
  }),
  "dist.f.quantile": ({ p, df1, df2 }: { p: number; df1: number; df2: number }) => ({
    x: stats.fQuantile(p, df1, df2),
  }),
  "dist.chisq.cdf": ({ x, df }: { x: number; df: number }) => ({ p: stats.chiSquareCdf(x, df) }),
  "dist.chisq.quantile": ({ p, df }: { p: number; df: number }) => ({
    x: stats.chiSquareQuantile(p, df),
  }),
  "proportion.wilson": share(stats.wilson),
  "proportion.clopperPearson": share(stats.clopperPearson),
  "proportion.jeffreys": share(stats.jeffreys),
  "proportion.agrestiCoull": share(stats.agrestiCoull),
  "nps.interval": npsInterval,
  "nps.weighted": npsWeighted,
  "mean.t": meanT,
  "quantile.orderStatistic": orderStatistic,
  "rate.ratioExact": rateRatio,
  "multiple.adjust": adjusted,
};

/** Numbers of a golden that no function of ours returns. */
const NOT_OURS: Readonly<Record<string, readonly string[]>> = {
  "nps.interval": ["se", "adjustedWaldCentre", "mayJohnson"],
  "nps.weighted": ["se", "linearLower", "linearUpper", "kishEffectiveN", "designEffect"],
  "mean.t": ["se"],
  "multiple.adjust": ["hochberg"],
};

describe.each(Object.entries(methods))("%s", (name, method) => {
  const ours = cases.filter((golden) => golden.method === name);

  it("has cases", () => {
    expect(ours.length).toBeGreaterThan(0);
  });

  it.each(ours.map((golden) => [golden.id, golden] as const))("%s", (_id, golden) => {
    const got = method(golden.inputs);
    const known = Object.keys(golden.expected).filter((field) => !NOT_OURS[name]?.includes(field));
    expect(Object.keys(got).sort()).toEqual(known.sort());
    for (const field of known) {
      const [is, wanted] = [got[field], golden.expected[field]];
      const pairs = Array.isArray(wanted) ? wanted.map((_, i) => i) : [null];
      for (const i of pairs) {
        const at = (value: unknown) => (i === null ? value : (value as unknown[])[i]);
        expectGolden(at(is) as number | null, at(wanted), golden.tolerance);
      }
    }
  });
});
