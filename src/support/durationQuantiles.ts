import { estimateQuantiles, type QuantileEstimate } from "../stats/estimateQuantiles.ts";

/**
 * The quantiles that durations come with; `select` finds the values at 0-based ranks.
 *
 * @internal
 */
export function durationQuantiles(
  n: number,
  level: number,
  select: (ranks: readonly number[]) => readonly number[],
): Readonly<Record<"median" | "p90" | "p95", QuantileEstimate>> {
  const [median, p90, p95] = estimateQuantiles(n, [0.5, 0.9, 0.95], level, select) as [
    QuantileEstimate,
    QuantileEstimate,
    QuantileEstimate,
  ];
  return { median, p90, p95 };
}
