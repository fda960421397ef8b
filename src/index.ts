export type { Answers } from "./core/Answers.ts";
export type { BusinessCalendar } from "./core/BusinessCalendar.ts";
export {
  CxMetricsError,
  type CxMetricsErrorCode,
  type CxMetricsErrorPath,
  isCxMetricsError,
} from "./core/CxMetricsError.ts";
export type { Distribution } from "./core/Distribution.ts";
export type { DurationCells, DurationTally } from "./core/DurationTally.ts";
export { type FormatOptions, formatResult } from "./core/formatResult.ts";
export type { Instant } from "./core/Instant.ts";
export type { Calculator, Edges, GroupKey, Measured, MeasureSpec } from "./core/MeasureSpec.ts";
export type {
  Basis,
  DurationUnit,
  Interval,
  Json,
  MetricResult,
  MetricUnit,
  MetricWarning,
} from "./core/MetricResult.ts";
export { measure } from "./core/measure.ts";
export { measureStream } from "./core/measureStream.ts";
export { mergeTallies } from "./core/mergeTallies.ts";
export type { Rows } from "./core/Rows.ts";
export type { StandardOptions } from "./core/readStandard.ts";
export { roundShares } from "./core/roundShares.ts";
export type { Scale } from "./core/Scale.ts";
export type { ScoreTally } from "./core/ScoreTally.ts";
export type { CustomerMovement, MovementCounts } from "./customers/checkMovement.ts";
export { type ChurnDefinition, type ChurnOptions, churnRate } from "./customers/churnRate.ts";
export { type CompoundOptions, compoundRate } from "./customers/compoundRate.ts";
export {
  type CustomerSpell,
  customerMovement,
  type MovementOptions,
} from "./customers/customerMovement.ts";
export {
  type RetentionDefinition,
  type RetentionOptions,
  retentionRate,
} from "./customers/retentionRate.ts";
export type { MeanInterval } from "./stats/estimateMean.ts";
export type { NetInterval } from "./stats/estimateNet.ts";
export type { QuantileEstimate } from "./stats/estimateQuantiles.ts";
export type { ShareInterval } from "./stats/estimateShare.ts";
export type { MeanOptions } from "./stats/MeanOptions.ts";
export type { ShareOptions } from "./stats/ShareOptions.ts";
export {
  averageResolutionTime,
  type DurationResult,
  type ResolutionDefinition,
  type ResolutionInput,
  type ResolutionOptions,
  type ResolvedTickets,
} from "./support/averageResolutionTime.ts";
export { type DurationTallyOptions, durationTally } from "./support/durationTally.ts";
export {
  type FirstContactCounts,
  type FirstContactDefinition,
  type FirstContactOptions,
  firstContactResolution,
} from "./support/firstContactResolution.ts";
export {
  type CesCounts,
  type CesDefinition,
  type CesInput,
  type CesOptions,
  ces,
} from "./survey/ces.ts";
export {
  type CesAsks,
  type CesClass,
  type ClassifyCesOptions,
  classifyCes,
} from "./survey/classifyCes.ts";
export { type ClassifyCsatOptions, type CsatClass, classifyCsat } from "./survey/classifyCsat.ts";
export {
  type ClassifyNpsOptions,
  classifyNps,
  type NpsClass,
  type NpsDefinition,
} from "./survey/classifyNps.ts";
export {
  type CsatCounts,
  type CsatDefinition,
  type CsatInput,
  type CsatOptions,
  csat,
} from "./survey/csat.ts";
export { type DistributionOptions, distribution } from "./survey/distribution.ts";
export { enps } from "./survey/enps.ts";
export type { NpsPercentages } from "./survey/estimatePercentages.ts";
export type { RatingOptions } from "./survey/finishRatings.ts";
export type { NpsCounts, NpsShares } from "./survey/NpsCounts.ts";
export { nps } from "./survey/nps.ts";
export type { NpsInput, NpsOptions, NpsResult } from "./survey/promoterScore.ts";

export { type ClvOptions, clv } from "./value/clv.ts";
export type { ClvDefinition, ClvInput } from "./value/readClv.ts";
export {
  type ReferralCounts,
  type ReferralDefinition,
  type ReferralOptions,
  referralRate,
} from "./value/referralRate.ts";
