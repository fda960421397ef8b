import { customerMetrics } from "./customerMetrics.ts";
import { customerOrderMetrics } from "./customerOrderMetrics.ts";
import { customerRevenueMetrics } from "./customerRevenueMetrics.ts";
import { growthMetrics } from "./growthMetrics.ts";
import type { MetricEntry } from "./MetricEntry.ts";
import type { MetricId } from "./MetricFunctions.ts";
import { supportMetrics } from "./supportMetrics.ts";
import { supportServiceMetrics } from "./supportServiceMetrics.ts";
import { surveyIndexMetrics } from "./surveyIndexMetrics.ts";
import { surveyMetrics } from "./surveyMetrics.ts";
import { valueCostMetrics } from "./valueCostMetrics.ts";
import { valueMetrics } from "./valueMetrics.ts";

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
  if (typeof name !== "string") return undefined;
  if (Object.hasOwn(metrics, name)) return metrics[name as MetricId];
  return Object.values(metrics).find(({ aliases }) => aliases.includes(name));
}
