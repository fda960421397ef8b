import type { MetricResult } from "cx-metrics";

/** A result without the extras that list one entry a row: a tally knows no rows. */
export function envelopeOf(result: MetricResult): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(result).filter(([name, value]) => name === "warnings" || !Array.isArray(value)),
  );
}
