import type * as z from "zod";
import type { MetricEntry } from "./MetricEntry.ts";

/**
 * A function beside the metrics, from JSON to JSON: a classifier, a tally, a test, a comparison.
 *
 * @public
 */
export interface OperationEntry {
  /** The stable id: the function's name in kebab-case. */
  readonly id: string;
  /** What it is called. */
  readonly title: string;
  /** What it does, in one line. */
  readonly summary: string;
  /** The family of metrics that it belongs to, or "insight" for what one asks of any results. */
  readonly family: MetricEntry["family"] | "insight";
  /** The input as a zod schema, which is a Standard Schema too. */
  readonly input: z.ZodType;
  /** The options as a zod schema. */
  readonly options: z.ZodObject;
  /** Input and options together, with the rules between fields that the two cannot say. */
  readonly request: z.ZodType;
  /** Those rules in words. */
  readonly notes: readonly string[];
  /** A worked example; fractions of the output are rounded to six digits. */
  readonly example: {
    readonly input: unknown;
    readonly options?: object;
    readonly output: unknown;
  };
  /** The function. */
  readonly run: (input: unknown, options?: unknown) => unknown;
}
