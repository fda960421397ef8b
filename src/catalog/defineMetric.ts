import type { Calculator } from "../core/MeasureSpec.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import type { MetricEntry } from "./MetricEntry.ts";
import { type Run, refusingLengths } from "./requestSchema.ts";
import { type WrittenSchemas, withSchemas } from "./withSchemas.ts";

/** An entry as it is written down: the rest follows. */
type Written = Omit<MetricEntry, "input" | "options" | "request" | "calculate"> &
  WrittenSchemas & { readonly calculator: Calculator };

/**
 * Completes an entry.
 *
 * @internal
 */
export function defineMetric({ calculator, input, options, ...entry }: Written): MetricEntry {
  const run = calculator as unknown as Run<MetricResult>;
  const calculate = refusingLengths(entry.id, run);
  return withSchemas({ ...entry, calculate }, { input, options }, calculate);
}
