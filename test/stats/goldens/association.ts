import { cronbachAlpha } from "cx-metrics";
import * as stats from "cx-metrics/stats";
import type { GoldenMethods, Named } from "./GoldenMethod.ts";

function correlation({ x, y }: { x: number[]; y: number[] }): Named {
  const { r, lower, upper, pValue } = stats.pearson(x, y, 0.95);
  return {
    pearson: r,
    pearsonLower: lower,
    pearsonUpper: upper,
    pearsonP: pValue,
    spearman: stats.spearman(x, y),
    kendallTauB: stats.kendallTauB(x, y),
  };
}

const sharesOf = (weights: readonly number[]) => {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
};

function importance(inputs: { outcome: number[]; predictors: number[][] }): Named {
  const { outcome, predictors } = inputs;
  const fit = stats.linearModel(outcome, predictors);
  const r = (x: number[], y: number[]) => stats.pearson(x, y, 0.95).r ?? Number.NaN;
  const among = predictors.map((x) => predictors.map((y) => r(x, y)));
  const pearson = predictors.map((x) => r(x, outcome));
  const lmgShapley = stats.shapleyWeights(among, pearson);
  const relativeWeights = stats.relativeWeights(among, pearson);
  return {
    r2: fit.r2,
    adjR2: fit.adjustedR2,
    coefficients: fit.coefficients,
    se: fit.standardErrors,
    p: fit.pValues,
    standardizedBeta: fit.standardizedCoefficients,
    // car refuses a single predictor, whose inflation is 1.
    vif: predictors.length < 2 ? null : fit.varianceInflation,
    pearson,
    lmgShapley,
    lmgShare: sharesOf(lmgShapley),
    relativeWeights,
    relativeWeightsShare: sharesOf(relativeWeights),
  };
}

function cohenKappa(inputs: { a: number[]; b: number[]; confidence: number }): Named {
  const { standardError, ...kappa } = stats.cohenKappa(inputs.a, inputs.b, inputs.confidence);
  return { ...kappa, se: standardError };
}

function krippendorff({ ratings }: { ratings: (number | null)[][] }): Named {
  const measurements = ["nominal", "ordinal", "interval", "ratio"] as const;
  return Object.fromEntries(
    measurements.map((measurement) => [
      measurement,
      stats.krippendorffAlpha(ratings, measurement).alpha,
    ]),
  );
}

function icc({ ratings, confidence }: { ratings: number[][]; confidence: number }): Named {
  // psych has a row for each unit, we for each rater.
  const byRater = (ratings[0] as number[]).map((_, j) => ratings.map((unit) => unit[j] as number));
  const { lower, upper, ...forms } = stats.icc(byRater, confidence);
  return { ...forms, icc2Lower: lower, icc2Upper: upper };
}

function reliability({ items, confidence }: { items: number[][]; confidence: number }): Named {
  const result = cronbachAlpha(items, { level: confidence });
  return {
    alpha: result.value,
    standardizedAlpha: result.standardized,
    meanInterItemR: result.meanInterItemCorrelation,
    feldtLower: result.interval?.lower ?? null,
    feldtUpper: result.interval?.upper ?? null,
    // psych has none of two items, we none of each.
    alphaIfDropped: result.items < 3 ? null : result.ifDropped,
    itemRestCorrelation: result.itemRestCorrelations,
  };
}

export const association: GoldenMethods = {
  correlation: { compute: correlation },
  "driver.importance": { compute: importance },
  "agreement.cohenKappa": { compute: cohenKappa },
  "agreement.fleissKappa": {
    compute: ({ counts }: { counts: number[][] }) => ({ kappa: stats.fleissKappa(counts).kappa }),
  },
  "agreement.krippendorff": { compute: krippendorff },
  "agreement.icc": { compute: icc },
  "reliability.cronbachAlpha": { compute: reliability },
};
