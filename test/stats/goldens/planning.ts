import { sampleSize } from "cx-metrics";
import * as stats from "cx-metrics/stats";
import type { GoldenMethods, Named } from "./GoldenMethod.ts";

interface Cases {
  readonly I: number;
  readonly P: number;
  readonly R: number;
  readonly NC: number;
  readonly O: number;
  readonly UH: number;
  readonly UO: number;
  readonly e: number;
}

function responses({ I, P, R, NC, O, UH, UO, e }: Cases): Named {
  const rates = stats.aapor(
    {
      complete: I,
      partial: P,
      refusal: R,
      nonContact: NC,
      other: O,
      unknownHousehold: UH,
      unknownOther: UO,
    },
    e,
  );
  return Object.fromEntries(
    Object.entries(rates).map(([rate, share]) => [rate.toUpperCase(), share]),
  );
}

function margin(inputs: { n: number; population: number; p: number; confidence: number }): Named {
  const { n, population, p, confidence } = inputs;
  const fpc = stats.finitePopulationCorrection(n, population);
  const marginNoFpc = stats.shareMargin(p, n, confidence);
  return { fpc, marginNoFpc, margin: fpc * marginNoFpc };
}

function shareMargin(inputs: {
  margin: number;
  p: number;
  population: number | null;
  confidence: number;
}): Named {
  const { margin, p, population, confidence } = inputs;
  const { n, nExact } = sampleSize({
    metric: "share",
    margin: 100 * margin,
    share: 100 * p,
    population: population ?? undefined,
    level: confidence,
  });
  return { n, nExact };
}

interface Expected {
  readonly promoterShare: number;
  readonly detractorShare: number;
}

const sharesOf = ({ promoterShare, detractorShare }: Expected) => ({
  promoters: 100 * promoterShare,
  detractors: 100 * detractorShare,
});

function npsMargin(inputs: Expected & { margin: number; confidence: number }): Named {
  const plan = {
    metric: "nps",
    margin: 100 * inputs.margin,
    shares: sharesOf(inputs),
    level: inputs.confidence,
  } as const;
  const { n, nExact } = sampleSize(plan);
  const adjusted = sampleSize({ ...plan, interval: "adjusted-wald" });
  const perVariance = (stats.normalQuantile((1 + inputs.confidence) / 2) / inputs.margin) ** 2;
  return {
    variance: nExact / perVariance,
    nWald: nExact,
    nAdjustedWald: adjusted.nExact,
    n,
  };
}

interface Test {
  readonly power: number;
  readonly alpha: number;
}

const perGroup = ({ n, nExact }: { n: number; nExact: number }): Named => ({
  nPerGroupExact: nExact,
  nPerGroup: n,
});

const npsDifference = (inputs: Expected & Test & { difference: number }): Named =>
  perGroup(
    sampleSize({
      metric: "nps",
      difference: 100 * inputs.difference,
      shares: sharesOf(inputs),
      power: inputs.power,
      level: 1 - inputs.alpha,
    }),
  );

const twoProportions = ({ p1, p2, power, alpha }: Test & { p1: number; p2: number }): Named =>
  perGroup(
    sampleSize({
      metric: "share",
      share: 100 * p1,
      difference: 100 * (p2 - p1),
      power,
      level: 1 - alpha,
    }),
  );

const twoMeans = (inputs: Test & { difference: number; sd: number }): Named => {
  const { difference, sd, power, alpha } = inputs;
  return perGroup(sampleSize({ metric: "mean", difference, sd, power, level: 1 - alpha }));
};

export const planning: GoldenMethods = {
  "sampleSize.proportionMargin": { compute: shareMargin },
  "sampleSize.npsMargin": { compute: npsMargin },
  "sampleSize.npsDifference": { compute: npsDifference },
  "sampleSize.twoProportions": { compute: twoProportions },
  "sampleSize.twoMeans": { compute: twoMeans },
  "response.aapor": { compute: responses },
  "fpc.proportionMargin": { compute: margin },
};
