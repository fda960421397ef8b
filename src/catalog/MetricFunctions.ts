import type { MetricResult } from "../core/MetricResult.ts";
import type { churnRate } from "../customers/churnRate.ts";
import type { churnRisk } from "../customers/churnRisk.ts";
import type { cohortRetention } from "../customers/cohortRetention.ts";
import type { earnedGrowth } from "../customers/earnedGrowth.ts";
import type { grossRevenueRetention } from "../customers/grossRevenueRetention.ts";
import type { healthScore } from "../customers/healthScore.ts";
import type { kaplanMeier } from "../customers/kaplanMeier.ts";
import type { mrrGrowth } from "../customers/mrrGrowth.ts";
import type { netRevenueRetention } from "../customers/netRevenueRetention.ts";
import type { purchaseFrequency } from "../customers/purchaseFrequency.ts";
import type { quickRatio } from "../customers/quickRatio.ts";
import type { repeatPurchaseRate } from "../customers/repeatPurchaseRate.ts";
import type { retentionRate } from "../customers/retentionRate.ts";
import type { revenueChurn } from "../customers/revenueChurn.ts";
import type { timeBetweenPurchases } from "../customers/timeBetweenPurchases.ts";
import type { cagr } from "../growth/cagr.ts";
import type { cartAbandonment } from "../growth/cartAbandonment.ts";
import type { engagementScore } from "../growth/engagementScore.ts";
import type { mentionVolume } from "../growth/mentionVolume.ts";
import type { netSentiment } from "../growth/netSentiment.ts";
import type { salesGrowth } from "../growth/salesGrowth.ts";
import type { shareholderReturn } from "../growth/shareholderReturn.ts";
import type { shareOfVoice } from "../growth/shareOfVoice.ts";
import type { stickiness } from "../growth/stickiness.ts";
import type { taskCompletion } from "../growth/taskCompletion.ts";
import type { visitorIntent } from "../growth/visitorIntent.ts";
import type { averageResolutionTime } from "../support/averageResolutionTime.ts";
import type { backlog } from "../support/backlog.ts";
import type { contactRate } from "../support/contactRate.ts";
import type { contactVolume } from "../support/contactVolume.ts";
import type { escalationRate } from "../support/escalationRate.ts";
import type { firstContactResolution } from "../support/firstContactResolution.ts";
import type { firstResponseTime } from "../support/firstResponseTime.ts";
import type { handleTime } from "../support/handleTime.ts";
import type { reopenRate } from "../support/reopenRate.ts";
import type { slaAttainment } from "../support/slaAttainment.ts";
import type { ticketTrends } from "../support/ticketTrends.ts";
import type { acsi } from "../survey/acsi.ts";
import type { ces } from "../survey/ces.ts";
import type { csat } from "../survey/csat.ts";
import type { employeeSatisfaction } from "../survey/employeeSatisfaction.ts";
import type { enps } from "../survey/enps.ts";
import type { intentRealization } from "../survey/intentRealization.ts";
import type { iqs } from "../survey/iqs.ts";
import type { loyaltyIndex } from "../survey/loyaltyIndex.ts";
import type { nps } from "../survey/nps.ts";
import type { responseRate } from "../survey/responseRate.ts";
import type { seq } from "../survey/seq.ts";
import type { sus } from "../survey/sus.ts";
import type { umux } from "../survey/umux.ts";
import type { umuxLite } from "../survey/umuxLite.ts";
import type { arpa } from "../value/arpa.ts";
import type { averageOrderValue } from "../value/averageOrderValue.ts";
import type { cac } from "../value/cac.ts";
import type { cacPayback } from "../value/cacPayback.ts";
import type { clv } from "../value/clv.ts";
import type { ltvToCac } from "../value/ltvToCac.ts";
import type { referralRate } from "../value/referralRate.ts";
import type { retentionCost } from "../value/retentionCost.ts";
import type { rfm } from "../value/rfm.ts";
import type { roi } from "../value/roi.ts";
import type { viralCoefficient } from "../value/viralCoefficient.ts";

/**
 * The function of each metric, by the metric's id: what it takes and what it returns.
 */
export interface MetricFunctions {
  /** Net Promoter Score. */
  readonly nps: typeof nps;
  /** Employee Net Promoter Score. */
  readonly enps: typeof enps;
  /** Customer Satisfaction Score. */
  readonly csat: typeof csat;
  /** Customer Effort Score. */
  readonly ces: typeof ces;
  /** Response rate. */
  readonly "response-rate": typeof responseRate;
  /** Intent realization rate. */
  readonly "intent-realization": typeof intentRealization;
  /** Single Ease Question. */
  readonly seq: typeof seq;
  /** Employee satisfaction index. */
  readonly "employee-satisfaction": typeof employeeSatisfaction;
  /** System Usability Scale. */
  readonly sus: typeof sus;
  /** Usability Metric for User Experience. */
  readonly umux: typeof umux;
  /** UMUX-Lite. */
  readonly "umux-lite": typeof umuxLite;
  /** American Customer Satisfaction Index. */
  readonly acsi: typeof acsi;
  /** Customer loyalty index. */
  readonly "loyalty-index": typeof loyaltyIndex;
  /** Internal Quality Score. */
  readonly iqs: typeof iqs;
  /** Customer churn rate. */
  readonly "churn-rate": typeof churnRate;
  /** Customer retention rate. */
  readonly "retention-rate": typeof retentionRate;
  /** Revenue churn rate. */
  readonly "revenue-churn": typeof revenueChurn;
  /** Gross revenue retention. */
  readonly "gross-revenue-retention": typeof grossRevenueRetention;
  /** Net revenue retention. */
  readonly "net-revenue-retention": typeof netRevenueRetention;
  /** Quick ratio. */
  readonly "quick-ratio": typeof quickRatio;
  /** MRR growth rate. */
  readonly "mrr-growth": typeof mrrGrowth;
  /** Earned growth rate. */
  readonly "earned-growth": typeof earnedGrowth;
  /** Customer health score. */
  readonly "health-score": typeof healthScore;
  /** Churn risk. */
  readonly "churn-risk": typeof churnRisk;
  /** Repeat purchase rate. */
  readonly "repeat-purchase-rate": typeof repeatPurchaseRate;
  /** Purchase frequency. */
  readonly "purchase-frequency": typeof purchaseFrequency;
  /** Time between purchases. */
  readonly "time-between-purchases": typeof timeBetweenPurchases;
  /** Kaplan-Meier. */
  readonly "kaplan-meier": typeof kaplanMeier;
  /** Cohort retention. */
  readonly "cohort-retention": typeof cohortRetention;
  /** First Contact Resolution. */
  readonly "first-contact-resolution": typeof firstContactResolution;
  /** Average Resolution Time. */
  readonly "average-resolution-time": typeof averageResolutionTime;
  /** First Response Time. */
  readonly "first-response-time": typeof firstResponseTime;
  /** Average Handle Time. */
  readonly "handle-time": typeof handleTime;
  /** SLA attainment. */
  readonly "sla-attainment": typeof slaAttainment;
  /** Reopen rate. */
  readonly "reopen-rate": typeof reopenRate;
  /** Escalation rate. */
  readonly "escalation-rate": typeof escalationRate;
  /** Ticket backlog. */
  readonly backlog: typeof backlog;
  /** Contact volume. */
  readonly "contact-volume": typeof contactVolume;
  /** Contact rate. */
  readonly "contact-rate": typeof contactRate;
  /** Ticket trends. */
  readonly "ticket-trends": typeof ticketTrends;
  /** Customer Lifetime Value. */
  readonly clv: typeof clv;
  /** Referral rate. */
  readonly "referral-rate": typeof referralRate;
  /** Average Order Value. */
  readonly "average-order-value": typeof averageOrderValue;
  /** Average Revenue Per Account. */
  readonly arpa: typeof arpa;
  /** Return on Investment. */
  readonly roi: typeof roi;
  /** Customer Retention Cost. */
  readonly "retention-cost": typeof retentionCost;
  /** Customer Acquisition Cost. */
  readonly cac: typeof cac;
  /** Lifetime value to acquisition cost. */
  readonly "ltv-to-cac": typeof ltvToCac;
  /** Acquisition cost payback. */
  readonly "cac-payback": typeof cacPayback;
  /** Viral coefficient. */
  readonly "viral-coefficient": typeof viralCoefficient;
  /** RFM. */
  readonly rfm: typeof rfm;
  /** Sales growth. */
  readonly "sales-growth": typeof salesGrowth;
  /** Compound Annual Growth Rate. */
  readonly cagr: typeof cagr;
  /** Total Shareholder Return. */
  readonly "shareholder-return": typeof shareholderReturn;
  /** Cart abandonment rate. */
  readonly "cart-abandonment": typeof cartAbandonment;
  /** Stickiness. */
  readonly stickiness: typeof stickiness;
  /** Engagement score. */
  readonly "engagement-score": typeof engagementScore;
  /** Task completion rate. */
  readonly "task-completion": typeof taskCompletion;
  /** Visitor intent. */
  readonly "visitor-intent": typeof visitorIntent;
  /** Net sentiment. */
  readonly "net-sentiment": typeof netSentiment;
  /** Share of voice. */
  readonly "share-of-voice": typeof shareOfVoice;
  /** Mention volume. */
  readonly "mention-volume": typeof mentionVolume;
}

/**
 * The id of a metric in the catalog.
 *
 * @public
 */
export type MetricId = keyof MetricFunctions;

/**
 * What a metric takes; anything where the id is known at run time only.
 *
 * @typeParam Id - The metric's id.
 * @public
 */
export type MetricInput<Id extends string> = Id extends MetricId
  ? Parameters<MetricFunctions[Id]>[0]
  : unknown;

/**
 * The options that a metric takes; anything where the id is known at run time only.
 *
 * @typeParam Id - The metric's id.
 * @public
 */
export type MetricOptions<Id extends string> = Id extends MetricId
  ? Parameters<MetricFunctions[Id]>[1]
  : unknown;

/**
 * What a metric returns.
 *
 * @typeParam Id - The metric's id.
 * @public
 */
export type MetricOutput<Id extends string> = Id extends MetricId
  ? ReturnType<MetricFunctions[Id]>
  : MetricResult;
