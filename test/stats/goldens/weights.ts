import { nps } from "cx-metrics";
import * as stats from "cx-metrics/stats";
import type { GoldenMethods, Named } from "./GoldenMethod.ts";

interface Sample {
  readonly values: number[];
  readonly weights: number[];
  readonly confidence: number;
}

/** The mean of the codes, cut to what an NPS can be. */
function npsWeighted(inputs: { scores: number[]; weights: number[]; confidence: number }): Named {
  const { scores, weights, confidence } = inputs;
  const result = nps(scores, { weights, level: confidence });
  const fraction = (points?: number | null) => (points ?? Number.NaN) / 100;
  const codes = scores.map((score) => Number(score > 8) - Number(score < 7));
  const linear = stats.weightedMean(codes, weights, confidence);
  return {
    nps: fraction(result.value),
    promoters: fraction(result.shares.promoters),
    detractors: fraction(result.shares.detractors),
    se: linear.standardError,
    linearLower: Math.max(-1, orPoint(linear, linear.lower)),
    linearUpper: Math.min(1, orPoint(linear, linear.upper)),
    kishEffectiveN: linear.effectiveN,
    designEffect: linear.designEffect,
    effectiveN: result.effectiveN,
    scoreLower: fraction(result.interval?.lower),
    scoreUpper: fraction(result.interval?.upper),
  };
}

/** Where no two values differ R prints the mean as both limits; we have none there. */
function orPoint({ mean, standardError }: stats.WeightedMean, limit: number | null): number {
  return limit ?? (standardError === 0 ? mean : null) ?? Number.NaN;
}

function mean({ values, weights, confidence }: Sample): Named {
  const estimate = stats.weightedMean(values, weights, confidence);
  const { standardError, effectiveN, designEffect, ...rest } = estimate;
  return {
    ...rest,
    lower: orPoint(estimate, rest.lower),
    upper: orPoint(estimate, rest.upper),
    se: standardError,
    kishEffectiveN: effectiveN,
    kishDesignEffect: designEffect,
  };
}

function proportion({ values, weights, confidence }: Sample): Named {
  const { share, standardError, lower, upper, logitLower, logitUpper } = stats.weightedShare(
    values,
    weights,
    confidence,
  );
  return {
    proportion: share,
    se: standardError,
    betaLower: lower,
    betaUpper: upper,
    logitLower,
    logitUpper,
  };
}

function stratified(inputs: {
  values: number[];
  stratum: number[];
  populationSizes: number[];
  confidence: number;
}): Named {
  const { values, stratum, populationSizes, confidence } = inputs;
  const sizes = Object.fromEntries(populationSizes.map((size, i) => [String(i + 1), size]));
  const { standardError, ...rest } = stats.stratifiedMean(values, stratum, sizes, confidence);
  return { ...rest, se: standardError };
}

function postStratified(inputs: {
  values: number[];
  group: string[];
  population: Record<string, number>;
}): Named {
  const { values, group, population } = inputs;
  const { standardError, ...rest } = stats.postStratify(values, group, population);
  return { ...rest, se: standardError };
}

function raked(inputs: {
  values: number[];
  margins: Record<string, string[]>;
  targets: Record<string, Record<string, number>>;
}): Named {
  const { weights, effectiveN } = stats.rake(inputs.margins, inputs.targets);
  const { mean } = stats.weightedMean(inputs.values, weights, 0.95);
  return { mean, weights, kishEffectiveN: effectiveN };
}

export const weights: GoldenMethods = {
  "weights.kish": { compute: ({ weights }: { weights: number[] }) => ({ ...stats.kish(weights) }) },
  "weights.mean": { compute: mean },
  "weights.proportion": { compute: proportion },
  "weights.stratifiedFpc": { compute: stratified },
  "weights.postStratify": { compute: postStratified },
  "weights.rake": { compute: raked },
  "nps.weighted": { compute: npsWeighted },
};
