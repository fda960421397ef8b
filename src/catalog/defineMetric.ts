import * as z from "zod";
import { isCxMetricsError } from "../core/CxMetricsError.ts";
import type { Calculator } from "../core/MeasureSpec.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import type { MetricEntry } from "./MetricEntry.ts";
import { requestPath } from "./requestPath.ts";

/** An entry as it is written down: the rest follows. */
type Written = Omit<MetricEntry, "request" | "calculate"> & { readonly calculator: Calculator };

/**
 * Completes an entry: the rules across fields are the calculator's own, so they are never said twice.
 *
 * @internal
 */
export function defineMetric({ calculator, ...entry }: Written): MetricEntry {
  const calculate = calculator as unknown as (input: unknown, options?: unknown) => MetricResult;
  const request = z
    .strictObject({ input: entry.input, options: entry.options.optional() })
    .superRefine((value, context) => {
      const issue = issueOf(value.input, () => calculate(value.input, value.options));
      if (issue !== null) context.addIssue(issue);
    });
  return { ...entry, request, calculate };
}

function issueOf(input: unknown, run: () => unknown) {
  try {
    run();
    return null;
  } catch (error) {
    if (!isCxMetricsError(error)) throw error;
    const path = requestPath(error.path, input);
    return { code: "custom" as const, path, message: error.message, params: { code: error.code } };
  }
}
