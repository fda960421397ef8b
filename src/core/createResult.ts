import type { Basis, Interval, MetricResult, MetricWarning } from "./MetricResult.ts";

/** The part of a result that the data decide: a value with its certainty. */
export interface Estimate {
  readonly value: number | null;
  readonly n: number | null;
  readonly effectiveN?: number | null;
  readonly interval: Interval | null;
  readonly basis: Basis | null;
  readonly warnings: readonly MetricWarning[];
}

/** The part of a result that the metric decides. */
type Frame<Tally> = Pick<
  MetricResult<Tally>,
  "metric" | "definition" | "options" | "unit" | "better" | "tally"
> & {
  readonly excluded?: Readonly<Record<string, number>>;
  readonly warnings?: readonly MetricWarning[];
};

/**
 * Puts the one envelope of all metrics together, its fields always in the same order.
 *
 * @internal
 */
export function createResult<Tally>(frame: Frame<Tally>, estimate: Estimate): MetricResult<Tally> {
  const { metric, definition, options, unit, better, tally } = frame;
  const { value, n, effectiveN, interval, basis } = estimate;
  return {
    metric,
    definition,
    options,
    value,
    unit,
    better,
    n,
    ...(effectiveN === undefined ? {} : { effectiveN }),
    interval,
    basis,
    tally,
    excluded: frame.excluded ?? {},
    warnings: [...estimate.warnings, ...(frame.warnings ?? [])],
  };
}
