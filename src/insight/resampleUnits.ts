import type { Interval } from "../core/MetricResult.ts";
import { percentileInterval } from "./percentileInterval.ts";
import type { Bootstrap } from "./readBootstrap.ts";

/**
 * The interval of a coefficient over resamples of the units; those without one are left out.
 *
 * @internal
 */
export function resampleUnits<Unit>(
  units: readonly Unit[],
  measure: (drawn: readonly Unit[]) => number | null,
  { random, resamples }: Bootstrap,
  level: number,
): Interval | null {
  if (units.length < 2 || measure(units) === null) return null;
  const replicates: number[] = [];
  for (let i = 0; i < resamples; i++) {
    const value = measure(units.map(() => units[Math.floor(random() * units.length)] as Unit));
    if (value !== null) replicates.push(value);
  }
  return percentileInterval(Float64Array.from(replicates), level);
}
