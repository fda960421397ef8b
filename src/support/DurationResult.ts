import { createResult, type Estimate } from "../core/createResult.ts";
import type { DurationTally } from "../core/DurationTally.ts";
import type { DurationUnit, MetricResult } from "../core/MetricResult.ts";
import type { QuantileEstimate } from "../stats/estimateQuantiles.ts";
import type { DurationSettings } from "./DurationOptions.ts";

/**
 * An average duration, with the quantiles that a mean hides.
 *
 * @typeParam Tally - The additive counts that the value was finished from.
 * @public
 */
export interface DurationResult<Tally = DurationTally> extends MetricResult<Tally> {
  /** Half of the durations are shorter. */
  readonly median: QuantileEstimate;
  /** Nine in ten are shorter. */
  readonly p90: QuantileEstimate;
  /** Nineteen in twenty are shorter. */
  readonly p95: QuantileEstimate;
}

/** What is known of durations, however they came. */
export interface DurationReading<Tally> {
  readonly unit: DurationUnit;
  readonly tally: Tally;
  readonly estimate: Estimate;
  readonly quantiles: Readonly<Record<"median" | "p90" | "p95", QuantileEstimate>>;
  readonly excluded: Readonly<Record<string, number>>;
}

/**
 * Puts the envelope of an average duration together.
 *
 * @internal
 */
export function createDurationResult<Tally>(
  metric: string,
  { definition, settings }: DurationSettings,
  better: MetricResult["better"],
  { unit, tally, estimate, quantiles, excluded }: DurationReading<Tally>,
): DurationResult<Tally> {
  const options = { ...settings, unit };
  const result = createResult(
    { metric, definition, options, unit, better, tally, excluded },
    estimate,
  );
  return { ...result, ...quantiles };
}
