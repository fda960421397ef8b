import { countCells } from "./countCells.ts";
import type { DurationCells, DurationTally } from "./DurationTally.ts";
import type { DurationUnit } from "./MetricResult.ts";
import { sumOf } from "./sumOf.ts";

/**
 * Checked durations as a tally.
 *
 * @internal
 */
export function tallyDurations(
  { durations, missing }: { durations: Float64Array; missing: number },
  unit: DurationUnit,
  cells: DurationCells,
): DurationTally {
  return {
    labels: { kind: "durations", version: 1, unit, cells },
    n: durations.length,
    sum: sumOf(durations),
    missing,
    counts: cells === "values" ? countValues(durations) : countCells(durations),
  };
}

function countValues(durations: Float64Array): Record<string, number> {
  const counts = new Map<number, number>();
  for (const duration of durations) counts.set(duration, (counts.get(duration) ?? 0) + 1);
  return Object.fromEntries(counts);
}
