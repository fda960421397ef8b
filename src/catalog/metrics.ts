import { customerMetrics } from "./customerMetrics.ts";
import { customerOrderMetrics } from "./customerOrderMetrics.ts";
import { customerRevenueMetrics } from "./customerRevenueMetrics.ts";
import { growthMetrics } from "./growthMetrics.ts";
import type { MetricEntry } from "./MetricEntry.ts";
import { supportMetrics } from "./supportMetrics.ts";
import { supportServiceMetrics } from "./supportServiceMetrics.ts";
import { surveyIndexMetrics } from "./surveyIndexMetrics.ts";
import { surveyMetrics } from "./surveyMetrics.ts";
import { valueCostMetrics } from "./valueCostMetrics.ts";
import { valueMetrics } from "./valueMetrics.ts";

/** The id of a metric in the catalog. */
export type MetricId =
  | "nps"
  | "enps"
  | "csat"
  | "ces"
  | "response-rate"
  | "intent-realization"
  | "seq"
  | "employee-satisfaction"
  | "sus"
  | "umux"
  | "umux-lite"
  | "acsi"
  | "loyalty-index"
  | "iqs"
  | "churn-rate"
  | "retention-rate"
  | "revenue-churn"
  | "gross-revenue-retention"
  | "net-revenue-retention"
  | "quick-ratio"
  | "mrr-growth"
  | "earned-growth"
  | "health-score"
  | "churn-risk"
  | "repeat-purchase-rate"
  | "purchase-frequency"
  | "time-between-purchases"
  | "kaplan-meier"
  | "cohort-retention"
  | "first-contact-resolution"
  | "average-resolution-time"
  | "first-response-time"
  | "handle-time"
  | "sla-attainment"
  | "reopen-rate"
  | "escalation-rate"
  | "backlog"
  | "contact-volume"
  | "contact-rate"
  | "ticket-trends"
  | "clv"
  | "referral-rate"
  | "average-order-value"
  | "arpa"
  | "roi"
  | "retention-cost"
  | "cac"
  | "ltv-to-cac"
  | "cac-payback"
  | "viral-coefficient"
  | "rfm"
  | "sales-growth"
  | "cagr"
  | "shareholder-return"
  | "cart-abandonment"
  | "stickiness"
  | "engagement-score"
  | "task-completion"
  | "visitor-intent"
  | "net-sentiment"
  | "share-of-voice"
  | "mention-volume";

/**
 * Every metric by its id: names, units, definitions with formula and source, schemas, an example.
 *
 * @example
 * ```ts
 * import { metrics } from "cx-metrics/catalog";
 *
 * metrics["churn-rate"].title; // => "Customer churn rate"
 * metrics.nps.definitions.map(({ id }) => id); // => ["standard", "from-one"]
 * ```
 *
 * @public
 */
export const metrics: Readonly<Record<MetricId, MetricEntry>> = {
  ...surveyMetrics,
  ...surveyIndexMetrics,
  ...customerMetrics,
  ...customerRevenueMetrics,
  ...customerOrderMetrics,
  ...supportMetrics,
  ...supportServiceMetrics,
  ...valueMetrics,
  ...valueCostMetrics,
  ...growthMetrics,
};

/**
 * The entry of an id or an alias.
 *
 * @param name - An id such as "churn-rate", or an alias such as "churn".
 * @returns The entry; `undefined` where no metric has that name.
 *
 * @example
 * ```ts
 * import { findMetric } from "cx-metrics/catalog";
 *
 * findMetric("fcr")?.id; // => "first-contact-resolution"
 * ```
 *
 * @public
 */
export function findMetric(name: unknown): MetricEntry | undefined {
  return Object.values(metrics).find(
    ({ id, aliases }) => id === name || aliases.includes(name as string),
  );
}
