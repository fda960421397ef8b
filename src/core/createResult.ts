import type { Basis, Interval, MetricResult, MetricWarning } from "./MetricResult.ts";

/** The part of a result that the data decide: a value with its certainty. */
export interface Estimate {
  readonly value: number | null;
  readonly n: number | null;
  readonly effectiveN?: number;
  readonly interval: Interval | null;
  readonly basis: Basis | null;
  readonly warnings: readonly MetricWarning[];
}

/** The part of a result that the metric decides. */
type Frame<Tally> = Pick<
  MetricResult<Tally>,
  "metric" | "definition" | "options" | "unit" | "better" | "tally"
> & { readonly excluded?: Readonly<Record<string, number>> };

/**
 * Puts the one envelope of all metrics together, its fields always in the same order. They are
 * written out: spreading two objects took longer than all the rest of a metric.
 *
 * @internal
 */
export function createResult<Tally>(frame: Frame<Tally>, estimate: Estimate): MetricResult<Tally> {
  const result: MetricResult<Tally> = {
    metric: frame.metric,
    definition: frame.definition,
    options: frame.options,
    value: estimate.value,
    unit: frame.unit,
    better: frame.better,
    n: estimate.n,
    interval: estimate.interval,
    basis: estimate.basis,
    tally: frame.tally,
    excluded: frame.excluded ?? {},
    warnings: estimate.warnings,
  };
  return estimate.effectiveN === undefined
    ? result
    : { ...result, effectiveN: estimate.effectiveN };
}
