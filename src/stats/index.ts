export {
  CxMetricsError,
  type CxMetricsErrorCode,
  type CxMetricsErrorPath,
  isCxMetricsError,
} from "../core/CxMetricsError.ts";
export type { Interval, MetricWarning } from "../core/MetricResult.ts";

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
export type { Tails } from "./incompleteBeta.ts";
export { nonCentralTCdf } from "./nonCentralTCdf.ts";
export { normalCdf } from "./normalCdf.ts";
export { normalQuantile } from "./normalQuantile.ts";
export { regularizedBeta } from "./regularizedBeta.ts";
export { regularizedGamma } from "./regularizedGamma.ts";
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

// Proportions

export { agrestiCaffo } from "./agrestiCaffo.ts";
export type { CountOf } from "./CountOf.ts";
export type { DifferenceInterval } from "./DifferenceInterval.ts";
export { fisherExact } from "./fisherExact.ts";
export { katzLog, type ShareRatio } from "./katzLog.ts";
export { type McNemarTest, mcNemar } from "./mcNemar.ts";
export { miettinenNurminen } from "./miettinenNurminen.ts";
export { newcombe } from "./newcombe.ts";
export { type ProportionTest, proportionTest } from "./proportionTest.ts";
export { waldDifference } from "./waldDifference.ts";
export { wilsonContinuity } from "./wilsonContinuity.ts";

// Net shares

export type { NetDifference } from "./NetDifference.ts";
export { type NetHeterogeneity, netHeterogeneity } from "./netHeterogeneity.ts";
export { trinomialDifference } from "./trinomialDifference.ts";
export { trinomialDifferenceAdjustedWald } from "./trinomialDifferenceAdjustedWald.ts";
export { type NetWaldDifference, trinomialDifferenceWald } from "./trinomialDifferenceWald.ts";

// Tables

export { type ChiSquareTest, chiSquareTest } from "./chiSquareTest.ts";

// Order statistics

export { type QuantileRanks, quantileRanks } from "./quantileRanks.ts";
export { quantiles } from "./quantiles.ts";
export { selectRanks } from "./selectRanks.ts";

// Means

export { type LognormalMean, lognormalMean } from "./lognormalMean.ts";
export type { MeanDifference } from "./MeanDifference.ts";
export { type PairedDifference, pairedT } from "./pairedT.ts";
export { type MeanEstimate, tInterval } from "./tInterval.ts";
export { welch } from "./welch.ts";

// Ranks

export { type BrunnerMunzelTest, brunnerMunzel } from "./brunnerMunzel.ts";
export { type KruskalWallisTest, kruskalWallis } from "./kruskalWallis.ts";
export { type MannWhitneyTest, mannWhitney } from "./mannWhitney.ts";

// Resampling

export { type BcaLimits, bcaLimits } from "./bcaLimits.ts";
export {
  type BootstrapEstimate,
  type BootstrapOptions,
  bootstrap,
  type SampleStatistic,
} from "./bootstrap.ts";
export { type BootstrapMean, bootstrapT } from "./bootstrapT.ts";
export type { ResamplingOptions } from "./Resampling.ts";

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

export { fieller, type MeanRatio } from "./fieller.ts";
export { garwood, type RateEstimate } from "./garwood.ts";
export { type PoissonRate, poissonRatio, type RateRatio } from "./poissonRatio.ts";

// Control charts

export { type Cusum, type CusumOptions, cusum } from "./cusum.ts";
export { type Ewma, type EwmaOptions, ewma } from "./ewma.ts";
export { type LaneyChart, laneyPChart } from "./laneyPChart.ts";
export { type NetChart, type NetPoint, netChart } from "./netChart.ts";
export { pChart, type ShareChart, type SharePoint } from "./pChart.ts";
export type { UpDownOf } from "./UpDownOf.ts";
export { type RateChart, type RatePoint, uChart } from "./uChart.ts";
export { type XmrChart, xmrChart } from "./xmrChart.ts";

// Rate and mix

export { kitagawa, type RateMix, type SegmentRate } from "./kitagawa.ts";

// Correlation and regression

export { kendallTauB } from "./kendallTauB.ts";
export { type LinearModel, linearModel } from "./linearModel.ts";
export { type Correlation, pearson } from "./pearson.ts";
export { relativeWeights } from "./relativeWeights.ts";
export { shapleyWeights } from "./shapleyWeights.ts";
export { spearman } from "./spearman.ts";

// Agreement

export { type CohenKappa, cohenKappa } from "./cohenKappa.ts";
export {
  type CronbachAlpha,
  type CronbachAlphaOptions,
  cronbachAlpha,
} from "./cronbachAlpha.ts";
export { type FleissKappa, fleissKappa } from "./fleissKappa.ts";
export { type IntraclassCorrelation, icc } from "./icc.ts";
export {
  type KrippendorffAlpha,
  krippendorffAlpha,
  type Measurement,
} from "./krippendorffAlpha.ts";

// Many comparisons

export { type Adjustment, adjustPValues } from "./adjustPValues.ts";

// Weights

export { kish, type WeightingEffect } from "./kish.ts";
export { type PostStratified, postStratify } from "./postStratify.ts";
export { type Raked, type RakeOptions, rake } from "./rake.ts";
export { type StratifiedMean, stratifiedMean } from "./stratifiedMean.ts";
export { type WeightedMean, weightedMean } from "./weightedMean.ts";
export { type WeightedShare, weightedShare } from "./weightedShare.ts";

// Planning

export { aapor, type ResponseCounts, type ResponseRates } from "./aapor.ts";
export { finitePopulationCorrection } from "./finitePopulationCorrection.ts";
export { shareMargin } from "./shareMargin.ts";

// Series

export {
  type BreakpointOptions,
  type Breakpoints,
  breakpoints,
  type Segmentation,
} from "./breakpoints.ts";
export { type CochranArmitage, cochranArmitage } from "./cochranArmitage.ts";
export { type LinearFit, linearFit } from "./linearFit.ts";
export { type MannKendall, mannKendall } from "./mannKendall.ts";
export { type OlsCusum, olsCusum } from "./olsCusum.ts";
export { type RobustZ, robustZ } from "./robustZ.ts";
export { type Stl, type StlOptions, stl } from "./stl.ts";
export { type TheilSen, theilSen } from "./theilSen.ts";
