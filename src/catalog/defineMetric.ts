import * as z from "zod";
import { isAnswers } from "../core/Answers.ts";
import { isCxMetricsError } from "../core/CxMetricsError.ts";
import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";
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
  const run = calculator as unknown as (input: unknown, options?: unknown) => MetricResult;
  const calculate: MetricEntry["calculate"] = (input, options) => {
    refuseLengths(entry.id, input, options);
    return run(input, options);
  };
  const request = z
    .strictObject({ input: entry.input, options: entry.options.optional() })
    .superRefine((value, context) => {
      const issue = issueOf(value.input, () => calculate(value.input, value.options));
      if (issue !== null) context.addIssue(issue);
    });
  return { ...entry, request, calculate };
}

/**
 * To a calculator a record with a length is a list, as long as it says it is. JSON has arrays for
 * that, and one number in a request must not make a loop of a trillion turns.
 */
function refuseLengths(metric: string, input: unknown, options: unknown): void {
  const refuse = (value: unknown, path: readonly string[]): void => {
    if (isRecord(value) && isAnswers(value) && !(Symbol.iterator in value))
      fail("invalid-shape", metric, path, value, "an array where it is a list");
  };
  refuse(input, []);
  if (isRecord(options))
    for (const [name, value] of Object.entries(options)) refuse(value, ["options", name]);
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
