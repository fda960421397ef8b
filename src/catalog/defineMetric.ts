import type { Calculator } from "../core/MeasureSpec.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import type { MetricEntry } from "./MetricEntry.ts";
import { type Run, refusingLengths, requestSchema } from "./requestSchema.ts";

/** An entry as it is written down: the rest follows. */
type Written = Omit<MetricEntry, "request" | "calculate"> & { readonly calculator: Calculator };

/**
 * Completes an entry.
 *
 * @internal
 */
export function defineMetric({ calculator, ...entry }: Written): MetricEntry {
  const run = calculator as unknown as Run<MetricResult>;
  const calculate = refusingLengths(entry.id, run);
  const request = requestSchema(entry.input, entry.options, calculate);
  return { ...entry, request, calculate };
}
