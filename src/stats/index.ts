export {
  CxMetricsError,
  type CxMetricsErrorCode,
  type CxMetricsErrorPath,
  isCxMetricsError,
} from "../core/CxMetricsError.ts";

// Distributions

export { betaCdf } from "./betaCdf.ts";
export { betaQuantile } from "./betaQuantile.ts";
export { binomialCdf } from "./binomialCdf.ts";
export { binomialQuantile } from "./binomialQuantile.ts";
export { chiSquareCdf } from "./chiSquareCdf.ts";
export { chiSquareQuantile } from "./chiSquareQuantile.ts";
export { chiSquareTail } from "./chiSquareTail.ts";
export { fCdf } from "./fCdf.ts";
export { fQuantile } from "./fQuantile.ts";
export { normalCdf } from "./normalCdf.ts";
export { normalQuantile } from "./normalQuantile.ts";
export { tCdf } from "./tCdf.ts";
export { tQuantile } from "./tQuantile.ts";

// Intervals for a proportion

export { agrestiCoull } from "./agrestiCoull.ts";
export { clopperPearson } from "./clopperPearson.ts";
export type { IntervalLimits } from "./IntervalLimits.ts";
export { jeffreys } from "./jeffreys.ts";
export { wilson } from "./wilson.ts";

// Intervals for a net share

export { trinomialAdjustedWald } from "./trinomialAdjustedWald.ts";
export { trinomialMoverWilson } from "./trinomialMoverWilson.ts";
export { trinomialScore } from "./trinomialScore.ts";
export { trinomialWald } from "./trinomialWald.ts";

// Order statistics

export { type QuantileRanks, quantileRanks } from "./quantileRanks.ts";
export { quantiles } from "./quantiles.ts";
export { selectRanks } from "./selectRanks.ts";

// Survival

export type { LifetimeCount } from "./lifeTable.ts";
export { type LogRankTest, logRankTest } from "./logRankTest.ts";
export {
  productLimit,
  type SurvivalInterval,
  type SurvivalOptions,
  type SurvivalStep,
} from "./productLimit.ts";

// Rates

export { type PoissonRate, poissonRatio, type RateRatio } from "./poissonRatio.ts";

// Many comparisons

export { type Adjustment, adjustPValues } from "./adjustPValues.ts";
