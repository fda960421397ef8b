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
export type { RowStream, WebStream, WebStreamReader } from "./core/RowStream.ts";
export type { Rows } from "./core/Rows.ts";
export type { StandardOptions } from "./core/readStandard.ts";
export { roundShares } from "./core/roundShares.ts";
export type { Scale } from "./core/Scale.ts";
export type { ScoreTally } from "./core/ScoreTally.ts";
export type { CustomerRisk } from "./customers/CustomerRisk.ts";
export type { CohortTally } from "./customers/checkCohorts.ts";
export type { CustomerMovement, MovementCounts } from "./customers/checkMovement.ts";
export type { RevenueMovement, RevenueParts } from "./customers/checkRevenue.ts";
export { type ChurnDefinition, type ChurnOptions, churnRate } from "./customers/churnRate.ts";
export {
  type ChurnRiskDefinition,
  type ChurnRiskOptions,
  type ChurnRiskResult,
  type CustomerPurchases,
  type CustomerUsage,
  churnRisk,
} from "./customers/churnRisk.ts";
export {
  type Cohort,
  type CohortAge,
  type CohortDefinition,
  type CohortEvent,
  type CohortOptions,
  type CohortResult,
  cohortRetention,
} from "./customers/cohortRetention.ts";
export { type CompoundOptions, compoundRate } from "./customers/compoundRate.ts";
export {
  type CustomerSpell,
  customerMovement,
  type MovementOptions,
} from "./customers/customerMovement.ts";
export {
  type EarnedGrowthInput,
  type EarnedGrowthResult,
  earnedGrowth,
} from "./customers/earnedGrowth.ts";
export { grossRevenueRetention } from "./customers/grossRevenueRetention.ts";
export {
  type HealthComponents,
  type HealthOptions,
  type HealthResult,
  healthScore,
} from "./customers/healthScore.ts";
export {
  type CurveStep,
  type KaplanMeierOptions,
  kaplanMeier,
  type SurvivalCurve,
} from "./customers/kaplanMeier.ts";
export { type LogRank, logRank } from "./customers/logRank.ts";
export { mrrGrowth } from "./customers/mrrGrowth.ts";
export { netRevenueRetention } from "./customers/netRevenueRetention.ts";
export type { CustomerOrder } from "./customers/ordersByCustomer.ts";
export { type PurchaseCounts, purchaseFrequency } from "./customers/purchaseFrequency.ts";
export { quickRatio } from "./customers/quickRatio.ts";
export type { Lifetime, LifetimeTally } from "./customers/readLifetimes.ts";
export {
  type RepeatPurchaseCounts,
  type RepeatPurchaseOptions,
  repeatPurchaseRate,
} from "./customers/repeatPurchaseRate.ts";
export {
  type RetentionDefinition,
  type RetentionOptions,
  retentionRate,
} from "./customers/retentionRate.ts";
export {
  type RevenueChurnDefinition,
  type RevenueChurnOptions,
  revenueChurn,
} from "./customers/revenueChurn.ts";
export { type RevenueChange, revenueMovement } from "./customers/revenueMovement.ts";
export { survivalAt } from "./customers/survivalAt.ts";
export { type PurchaseGaps, timeBetweenPurchases } from "./customers/timeBetweenPurchases.ts";
export { type CagrAmounts, cagr } from "./growth/cagr.ts";
export { type CartCounts, cartAbandonment } from "./growth/cartAbandonment.ts";
export {
  type EngagementComponents,
  type EngagementOptions,
  engagementScore,
} from "./growth/engagementScore.ts";
export {
  type ChannelMentions,
  type Mentions,
  type MentionTally,
  type MentionVolumeResult,
  mentionVolume,
} from "./growth/mentionVolume.ts";
export {
  netSentiment,
  type SentimentCounts,
  type SentimentDefinition,
  type SentimentOptions,
  type SentimentResult,
  type SentimentShares,
} from "./growth/netSentiment.ts";
export type { VisitorCounts, VisitorTally } from "./growth/readVisitors.ts";
export { type SalesAmounts, salesGrowth } from "./growth/salesGrowth.ts";
export {
  type ShareholderReturnResult,
  type SharePrices,
  shareholderReturn,
} from "./growth/shareholderReturn.ts";
export { shareOfVoice, type VoiceCounts, type VoiceTally } from "./growth/shareOfVoice.ts";
export { type ActiveUsers, stickiness } from "./growth/stickiness.ts";
export {
  type TaskCompletionDefinition,
  type TaskCounts,
  taskCompletion,
} from "./growth/taskCompletion.ts";
export {
  type IntentResult,
  type VisitorAnswer,
  type VisitorInput,
  type VisitorIntentResult,
  visitorIntent,
} from "./growth/visitorIntent.ts";
export type { ResponseCounts } from "./stats/aapor.ts";
export type { MeanInterval } from "./stats/estimateMean.ts";
export type { NetInterval } from "./stats/estimateNet.ts";
export type { QuantileEstimate } from "./stats/estimateQuantiles.ts";
export type { ShareInterval } from "./stats/estimateShare.ts";
export type { MeanOptions } from "./stats/MeanOptions.ts";
export type { SurvivalInterval } from "./stats/productLimit.ts";
export type { RateOptions } from "./stats/RateOptions.ts";
export type { RateInterval } from "./stats/rateInterval.ts";
export type { ShareOptions } from "./stats/ShareOptions.ts";
export {
  averageResolutionTime,
  type ResolutionDefinition,
  type ResolutionInput,
  type ResolutionOptions,
  type ResolvedTickets,
} from "./support/averageResolutionTime.ts";
export { type BacklogCounts, type BacklogResult, backlog } from "./support/backlog.ts";
export type { ContactMatch, FirstContacts } from "./support/checkFirstContacts.ts";
export { type ContactRateCounts, contactRate } from "./support/contactRate.ts";
export {
  type ChannelCounts,
  type ContactTally,
  type ContactVolumeResult,
  contactVolume,
} from "./support/contactVolume.ts";
export type { DurationOptions } from "./support/DurationOptions.ts";
export type { DurationResult } from "./support/DurationResult.ts";
export { type DurationTallyOptions, durationTally } from "./support/durationTally.ts";
export { type EscalationCounts, escalationRate } from "./support/escalationRate.ts";
export {
  type FirstContactCounts,
  type FirstContactDefinition,
  type FirstContactOptions,
  firstContactResolution,
} from "./support/firstContactResolution.ts";
export { type Contact, type FirstContactsOptions, firstContacts } from "./support/firstContacts.ts";
export {
  type AnsweredTickets,
  firstResponseTime,
  type ResponseInput,
} from "./support/firstResponseTime.ts";
export { type HandleInput, type HandleTotals, handleTime } from "./support/handleTime.ts";
export type { TopicCounts, TopicWindows, TrendTally } from "./support/readTopics.ts";
export { type ReopenCounts, reopenRate } from "./support/reopenRate.ts";
export { type SlaCounts, slaAttainment } from "./support/slaAttainment.ts";
export type { Ticket, TicketActor, TicketEvent, TicketEventType } from "./support/Ticket.ts";
export type { TopicTrend } from "./support/TopicTrend.ts";
export {
  type TicketTimes,
  type TicketTimesOptions,
  type TimesOfTicket,
  ticketTimes,
} from "./support/ticketTimes.ts";
export { type TrendOptions, type TrendResult, ticketTrends } from "./support/ticketTrends.ts";
export { type AcsiAnswers, type AcsiMeans, type AcsiOptions, acsi } from "./survey/acsi.ts";
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
export {
  type EmployeeSatisfactionDefinition,
  type EmployeeSatisfactionInput,
  type EmployeeSatisfactionOptions,
  employeeSatisfaction,
  type PositiveCounts,
} from "./survey/employeeSatisfaction.ts";
export { enps } from "./survey/enps.ts";
export type { NpsPercentages } from "./survey/estimatePercentages.ts";
export type { RatingOptions } from "./survey/finishRatings.ts";
export type { IqsRatings, IqsTally } from "./survey/IqsTally.ts";
export {
  type IntentRealizationCounts,
  type IntentRealizationResult,
  intentRealization,
} from "./survey/intentRealization.ts";
export {
  type IqsDefinition,
  type IqsOptions,
  type IqsResult,
  type IqsReview,
  iqs,
} from "./survey/iqs.ts";
export {
  type LoyaltyAnswers,
  type LoyaltyOptions,
  type LoyaltyResult,
  loyaltyIndex,
} from "./survey/loyaltyIndex.ts";
export type { NpsCounts, NpsShares } from "./survey/NpsCounts.ts";
export { nps } from "./survey/nps.ts";
export type { NpsInput, NpsOptions, NpsResult } from "./survey/promoterScore.ts";
export type { IqsCategory, ScorecardOptions } from "./survey/readScorecard.ts";
export {
  type ResponseDefinition,
  type ResponseOptions,
  responseRate,
} from "./survey/responseRate.ts";
export type { ItemAnswers, UsabilityOptions, UsabilityResult } from "./survey/scoreItems.ts";
export { type SeqOptions, seq } from "./survey/seq.ts";
export { sus } from "./survey/sus.ts";
export { umux } from "./survey/umux.ts";
export { umuxLite } from "./survey/umuxLite.ts";

export { type AccountRevenue, arpa } from "./value/arpa.ts";
export { averageOrderValue, type OrderRevenue } from "./value/averageOrderValue.ts";
export { type AcquisitionInput, type AcquisitionTally, cac } from "./value/cac.ts";
export { type CacPaybackInput, cacPayback } from "./value/cacPayback.ts";
export { type ClvOptions, clv } from "./value/clv.ts";
export type { Costs } from "./value/costPer.ts";
export { type LtvToCacInput, ltvToCac } from "./value/ltvToCac.ts";
export type {
  RfmCustomer,
  RfmDimensions,
  RfmResult,
  RfmScore,
  RfmSegment,
} from "./value/RfmResult.ts";
export type { ClvDefinition, ClvInput } from "./value/readClv.ts";
export type { RfmOrder } from "./value/readPurchases.ts";
export type { RfmDefinition, RfmOptions } from "./value/readRfmOptions.ts";
export {
  type ReferralCounts,
  type ReferralDefinition,
  type ReferralOptions,
  referralRate,
} from "./value/referralRate.ts";
export {
  type RetentionCostInput,
  type RetentionCostResult,
  type RetentionCostTally,
  retentionCost,
} from "./value/retentionCost.ts";
export { rfm } from "./value/rfm.ts";
export { type RoiInput, roi } from "./value/roi.ts";
export {
  type InviteCounts,
  type ViralInput,
  viralCoefficient,
} from "./value/viralCoefficient.ts";
export { type ViralWave, viralGenerations } from "./value/viralGenerations.ts";

// Is it real?

export {
  type Agreement,
  type AgreementDefinition,
  type AgreementOptions,
  agreement,
} from "./insight/agreement.ts";
export type { SpikeBaseline } from "./insight/Baseline.ts";
export {
  type Benchmark,
  type BenchmarkOptions,
  type BenchmarkReference,
  benchmark,
} from "./insight/benchmark.ts";
export type { Comparison, ComparisonMethod, ComparisonTest } from "./insight/Comparison.ts";
export {
  type ChangePointOptions,
  type ChangePointSegment,
  type ChangePoints,
  changePoints,
} from "./insight/changePoints.ts";
export type { ChartRule } from "./insight/chartSignals.ts";
export { type CompareOptions, compare, type ResultComparison } from "./insight/compare.ts";
export {
  type AnswerPair,
  type ComparePairedOptions,
  comparePaired,
  type PairedComparison,
  type PairedMetric,
} from "./insight/comparePaired.ts";
export {
  type ControlChart,
  type ControlChartOptions,
  type ControlChartPoint,
  controlChart,
} from "./insight/controlChart.ts";
export type { Driver, DriversResult } from "./insight/Driver.ts";
export type { DriverOptions, DriverRows, FieldOf } from "./insight/DriverOptions.ts";
export {
  type DecomposeOptions,
  type Decomposition,
  decompose,
  type SegmentEffect,
  type SegmentResults,
  type SegmentValue,
} from "./insight/decompose.ts";
export {
  type DetectableDifference,
  type DetectableDifferenceOptions,
  detectableDifference,
} from "./insight/detectableDifference.ts";
export { drivers } from "./insight/drivers.ts";
export type { ControlChartType } from "./insight/fitChart.ts";
export type {
  ExpectedShares,
  PlanInterval,
  PlannedMetric,
  PlanOptions,
} from "./insight/PlannedMetric.ts";
export type { DriverQuadrant } from "./insight/quadrantOf.ts";
export type { Series, SeriesPoint } from "./insight/Series.ts";
export {
  type SampleGoal,
  type SampleSize,
  type SampleSizeOptions,
  sampleSize,
} from "./insight/sampleSize.ts";
export {
  type SpikeDefinition,
  type SpikeOptions,
  type SpikePoint,
  spikes,
} from "./insight/spikes.ts";
export { type SeriesTrend, type SeriesTrendOptions, trend } from "./insight/trend.ts";
export type { DriverDefinition } from "./insight/weighAttributes.ts";
export { type Adjustment, adjustPValues } from "./stats/adjustPValues.ts";
export type { CochranArmitage } from "./stats/cochranArmitage.ts";
export {
  type CronbachAlpha,
  type CronbachAlphaOptions,
  cronbachAlpha,
} from "./stats/cronbachAlpha.ts";
export type { Measurement } from "./stats/krippendorffAlpha.ts";
export type { LinearFit } from "./stats/linearFit.ts";
export type { OlsCusum } from "./stats/olsCusum.ts";
