import { uniquePairs } from "../numerics/uniquePairs.ts";
import type { RepeatSpends } from "./readSpends.ts";

/** Customers by frequency, those of one frequency side by side. */
export interface SpendGroups {
  /** The frequency of each group. */
  readonly repeats: Float64Array;
  /** The customers of each group, by their counts. */
  readonly customers: Float64Array;
  /** The sum of the logarithms of their totals. */
  readonly logTotals: Float64Array;
  /** Where each group begins, and where the last one ends. */
  readonly starts: Uint32Array;
  /** What each customer spent on all repeats. */
  readonly totals: Float64Array;
  readonly counts: Float64Array;
}

/**
 * Puts customers of one frequency side by side, money divided by `scale`.
 *
 * @internal
 */
export function groupSpends(
  { frequency, monetaryValue, count }: RepeatSpends,
  scale: number,
): SpendGroups {
  const { size, of, first } = uniquePairs(frequency, frequency);
  const starts = new Uint32Array(size + 1);
  const customers = new Float64Array(size);
  for (let row = 0; row < of.length; row++) {
    const group = of[row] as number;
    starts[group + 1] = (starts[group + 1] as number) + 1;
    customers[group] = (customers[group] as number) + (count[row] as number);
  }
  for (let group = 0; group < size; group++)
    starts[group + 1] = (starts[group + 1] as number) + (starts[group] as number);
  const next = starts.slice();
  const totals = new Float64Array(of.length);
  const counts = new Float64Array(of.length);
  const logTotals = new Float64Array(size);
  for (let row = 0; row < of.length; row++) {
    const group = of[row] as number;
    const at = next[group] as number;
    next[group] = at + 1;
    const total = ((monetaryValue[row] as number) / scale) * (frequency[row] as number);
    const weight = count[row] as number;
    totals[at] = total;
    counts[at] = weight;
    logTotals[group] = (logTotals[group] as number) + weight * Math.log(total);
  }
  return {
    repeats: Float64Array.from(first, (row) => frequency[row] as number),
    customers,
    logTotals,
    starts,
    totals,
    counts,
  };
}
