import type { CxMetricsErrorPath } from "./CxMetricsError.ts";
import { fail } from "./fail.ts";

/**
 * What tells a customer, an order or a ticket from others: a string or a finite number.
 *
 * @internal
 */
export function checkId(metric: string, path: CxMetricsErrorPath, id: unknown): string | number {
  if (typeof id === "string") return id;
  if (Number.isFinite(id)) return (id as number) + 0;
  return fail("invalid-shape", metric, path, id, "a string or a number");
}
