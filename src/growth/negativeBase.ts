import type { MetricWarning } from "../core/MetricResult.ts";

/**
 * Says which amount is negative, so that growth from it or a root of it means nothing.
 *
 * @internal
 */
export function negativeBase(what: string): MetricWarning {
  return { code: "negative-base", message: `growth has no meaning: ${what} is negative` };
}
