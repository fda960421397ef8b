import { type CesOptions, ces, csat, type Distribution, enps, formatResult, nps } from "cx-metrics";
import { normalCdf, normalQuantile } from "cx-metrics/stats";
import type { Reading } from "../support/workedExamples.ts";

type Groups = { promoters: number; passives: number; detractors: number };
type Histogram = Readonly<Record<string, number>>;

/** Counts by rating as the library's own tally; `max` is the highest point of the scale. */
function onScale(histogram: Histogram, max: number): Distribution {
  return {
    labels: { kind: "distribution", version: 1, min: 1, max },
    counts: Array.from({ length: max }, (_, i) => histogram[i + 1] ?? 0),
    missing: 0,
  };
}

const value = (result: { readonly value: number | null }) => result.value ?? Number.NaN;

/** Half of a Wald interval in points, at so many standard errors. */
function margin(groups: Groups, z: number): number {
  const { interval } = nps(groups, { interval: "wald", level: 2 * normalCdf(z) - 1 });
  return ((interval?.upper ?? Number.NaN) - (interval?.lower ?? Number.NaN)) / 2;
}

function npsOfCounts(groups: Groups) {
  const result = nps(groups);
  return {
    nps: value(result),
    promoterPct: result.shares.promoters ?? Number.NaN,
    detractorPct: result.shares.detractors ?? Number.NaN,
  };
}

function cesMean(histogram: Histogram, max: number, options: CesOptions) {
  const result = ces(onScale(histogram, max), { ...options, definition: "mean" });
  const sum = result.basis?.kind === "mean" ? result.basis.sum : Number.NaN;
  return { mean: value(result), n: result.n ?? Number.NaN, sum };
}

export const surveyReadings: Readonly<Record<string, Reading>> = {
  "nps-001": npsOfCounts,
  "nps-002": (inputs: { promoterPct: number; detractorPct: number }) => {
    const { promoterPct: promoters, detractorPct: detractors } = inputs;
    const passives = 100 - promoters - detractors;
    return { nps: value(nps({ percentages: { promoters, passives, detractors } })) };
  },
  "nps-004": npsOfCounts,
  "nps-005": npsOfCounts,
  "nps-006": npsOfCounts,
  // The variance is read off the Wald interval: margin = z * sqrt(variance / n), for shares of sixths.
  "nps-margin-of-error-008": (inputs: {
    promoterShare: number;
    passiveShare: number;
    detractorShare: number;
  }) => {
    const groups = {
      promoters: Math.round(6 * inputs.promoterShare),
      passives: Math.round(6 * inputs.passiveShare),
      detractors: Math.round(6 * inputs.detractorShare),
    };
    return { nps: value(nps(groups)), variance: 6 * (margin(groups, 1) / 100) ** 2 };
  },
  // Only score and margin are printed: a survey with that score, at the level that has that margin.
  "nps-margin-of-error-010": (inputs: { nps: number; marginOfErrorPoints: number }) => {
    const groups = { promoters: 60, passives: 25, detractors: 60 - inputs.nps };
    const z = inputs.marginOfErrorPoints / margin(groups, 1);
    const { interval } = nps(groups, { interval: "wald", level: 2 * normalCdf(z) - 1 });
    const round = (limit?: number | null) => Number(limit?.toFixed(9));
    return { lower: round(interval?.lower), upper: round(interval?.upper) };
  },
  "nps-margin-of-error-233": ({ z, ...groups }: Groups & { z: number }) => ({
    nps: value(nps(groups)),
    standardErrorPoints: margin(groups, normalQuantile(0.975)) / normalQuantile(0.975),
    marginOfErrorPoints: margin(groups, z),
  }),
  "enps-012": (inputs: { promoterPct: number; passivePct: number; detractorPct: number }) => ({
    enps: value(
      enps({
        percentages: {
          promoters: inputs.promoterPct,
          passives: inputs.passivePct,
          detractors: inputs.detractorPct,
        },
      }),
    ),
  }),
  "csat-013": ({ histogram }: { histogram: Histogram }) => {
    const result = csat(onScale(histogram, 5));
    return {
      csatPct: value(result),
      satisfied: result.basis?.kind === "share" ? result.basis.count : Number.NaN,
      n: result.n ?? Number.NaN,
      rounded: Number.parseInt(formatResult(result, { digits: 0 }), 10),
    };
  },
  "csat-016": ({ satisfied, total }: { satisfied: number; total: number }) => ({
    csatPct: value(csat({ satisfied, responses: total })),
    unsatisfied: value(csat({ satisfied: total - satisfied, responses: total })),
  }),
  "csat-017": ({ histogram }: { histogram: Histogram }) => ({
    csatPct: value(csat(onScale(histogram, 5))),
  }),
  "csat-018": ({ satisfied, total }: { satisfied: number; total: number }) => ({
    csatPct: value(csat({ satisfied, responses: total })),
  }),
  "csat-019": (inputs: { rated4: number; rated5: number; total: number }) => ({
    csatPct: value(csat({ satisfied: inputs.rated4 + inputs.rated5, responses: inputs.total })),
  }),
  "csat-020": ({ histogram }: { histogram: Histogram }) => {
    const result = csat(onScale(histogram, 10), { definition: "mean" });
    return {
      mean: value(result),
      n: result.n ?? Number.NaN,
      sum: result.basis?.kind === "mean" ? result.basis.sum : Number.NaN,
    };
  },
  "ces-023": ({ histogram }: { histogram: Histogram }) => cesMean(histogram, 7, {}),
  "ces-024": ({ histogram }: { histogram: Histogram }) => ({
    index: value(ces(onScale(histogram, 7), { definition: "net" })),
  }),
  "ces-026": ({ histogram }: { histogram: Histogram }) =>
    cesMean(histogram, 5, { asks: "ease", scale: { min: 1, max: 5 } }),
  "ces-027": (inputs: { disagree: number; neutral: number; agree: number }) => {
    const responses = inputs.disagree + inputs.neutral + inputs.agree;
    return { ces: value(ces({ easy: inputs.agree, difficult: inputs.disagree, responses })) };
  },
  "ces-028": ({ positive, total }: { positive: number; total: number }) => ({
    cesPct: value(ces({ easy: positive, responses: total })),
  }),
};
