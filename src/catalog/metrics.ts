import { customerMetrics } from "./customerMetrics.ts";
import type { MetricEntry } from "./MetricEntry.ts";
import { supportMetrics } from "./supportMetrics.ts";
import { surveyMetrics } from "./surveyMetrics.ts";
import { valueMetrics } from "./valueMetrics.ts";

/** The id of a metric in the catalog. */
export type MetricId =
  | "nps"
  | "enps"
  | "csat"
  | "ces"
  | "churn-rate"
  | "retention-rate"
  | "first-contact-resolution"
  | "average-resolution-time"
  | "clv"
  | "referral-rate";

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
  ...customerMetrics,
  ...supportMetrics,
  ...valueMetrics,
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
