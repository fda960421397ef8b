export {
  CxMetricsError,
  type CxMetricsErrorCode,
  type CxMetricsErrorPath,
  isCxMetricsError,
} from "../core/CxMetricsError.ts";
export type { Instant } from "../core/Instant.ts";
export type { Interval, Json, MetricWarning } from "../core/MetricResult.ts";
export type { Rows } from "../core/Rows.ts";

// What all models share

export type { AliveOptions } from "./AliveOptions.ts";
export type { DiscountOptions } from "./DiscountOptions.ts";
export type { FittedModel, ModelInput } from "./FittedModel.ts";
export type { FitOptions, LogNormalPrior, TimedFitOptions } from "./fitting/FitOptions.ts";
export type { CountedHistory, PurchaseHistory } from "./PurchaseHistory.ts";
export type { Span } from "./Span.ts";
export type { TimeUnit } from "./TimeUnit.ts";
export type { UnitOptions } from "./UnitOptions.ts";

// Models

export type { BetaGeometricParameter } from "./betaGeometric/betaGeometricLikelihood.ts";
export type { BetaGeometricBelief } from "./betaGeometric/fitBetaGeometric.ts";
export type { BgBbModel, BgBbParameter } from "./bgBb/BgBbModel.ts";
export type { BgBbBelief } from "./bgBb/fit.ts";
export * as bgBb from "./bgBb.ts";
export type { BgNbdModel } from "./bgNbd/BgNbdModel.ts";
export * as bgNbd from "./bgNbd.ts";
export type { GammaGammaModel, GammaGammaParameter } from "./gammaGamma/GammaGammaModel.ts";
export type { CountedSpend, SpendHistory } from "./gammaGamma/SpendHistory.ts";
export * as gammaGamma from "./gammaGamma.ts";
export type { LifetimeValueOptions } from "./LifetimeValueOptions.ts";
export { type CustomerHistory, lifetimeValue } from "./lifetimeValue.ts";
export type { MbgNbdModel } from "./mbgNbd/MbgNbdModel.ts";
export * as mbgNbd from "./mbgNbd.ts";
export type { PurchaseModel } from "./openPurchaseModel.ts";
export type { ParetoNbdModel, ParetoNbdParameter } from "./paretoNbd/ParetoNbdModel.ts";
export * as paretoNbd from "./paretoNbd.ts";
export type { SbgBelief } from "./sbg/fit.ts";
export type { SbgModel, SbgParameter } from "./sbg/SbgModel.ts";
export type { Subscription, Tenure } from "./sbg/Subscription.ts";
export * as sbg from "./sbg.ts";

// Orders

export type { CustomerOrder } from "./orders/CustomerOrder.ts";
export {
  type CalibrationHoldout,
  type CalibrationHoldoutOptions,
  calibrationHoldout,
  type ExcludedFromHoldout,
  type HoldoutCustomers,
} from "./orders/calibrationHoldout.ts";
export type {
  MergeWithin,
  OrderOptions,
  RefundPolicy,
  UsedOrderOptions,
  ZeroOrderPolicy,
} from "./orders/OrderOptions.ts";
export {
  type RepeatPurchasesOptions,
  type RepeatPurchasesStep,
  repeatPurchases,
} from "./orders/repeatPurchases.ts";
export {
  type ExcludedOrders,
  type OrdersSummary,
  type SummarizeOrdersOptions,
  summarizeOrders,
} from "./orders/summarizeOrders.ts";
export type { SummarizedCustomers } from "./orders/summarizePurchases.ts";

// How sure, and how well

export {
  type CalibrationByFrequencyOptions,
  type CalibrationFrequency,
  calibrationByFrequency,
} from "./calibrationByFrequency.ts";
export {
  type CohortTrackingOptions,
  type CohortTrackingStep,
  cohortTracking,
} from "./cohortTracking.ts";
export {
  type FrequencyRecencyMatrix,
  type FrequencyRecencyMatrixOptions,
  frequencyRecencyMatrix,
} from "./frequencyRecencyMatrix.ts";
export {
  type BootstrapInterval,
  type BootstrapIntervalOptions,
  bootstrapInterval,
  type ResampledCustomers,
} from "./intervals/bootstrapInterval.ts";
export type { PredictionScale } from "./intervals/limitsOn.ts";
export type { PredictionIntervalOptions } from "./intervals/PredictionIntervalOptions.ts";
export { type PredictionInterval, predictionInterval } from "./intervals/predictionInterval.ts";
export { type PredictionIntervals, predictionIntervals } from "./intervals/predictionIntervals.ts";
