import type { SpendGroups } from "./groupSpends.ts";

/** Sums over the customers of a group, with t = v / (v + s) of each one's spend s. */
export interface ShareSums {
  /** The sum of log(1 - t). */
  readonly logSpent: number;
  /** The sum of log(t). */
  readonly logRest: number;
  /** The sum of t. */
  readonly rest: number;
}

/** The product of some numbers stands for their logarithms until it is so large, or so small. */
const LARGE = 1e100;

/**
 * Sums of shares and their logarithms, the latter good to 1e-16 a customer: one logarithm for many.
 *
 * @internal
 */
export function sumShares(
  { starts, totals, counts, customers, logTotals }: SpendGroups,
  group: number,
  v: number,
): ShareSums {
  const end = starts[group + 1] as number;
  let [rest, product, logs] = [0, 1, 0];
  for (let row = starts[group] as number; row < end; row++) {
    const weight = counts[row] as number;
    const sum = v + (totals[row] as number);
    rest += weight / sum;
    if (weight === 1) product *= sum;
    else logs += weight * Math.log(sum);
    if (product > LARGE || product < 1 / LARGE) {
      logs += Math.log(product);
      product = 1;
    }
  }
  logs += Math.log(product);
  return {
    logSpent: (logTotals[group] as number) - logs,
    logRest: (customers[group] as number) * Math.log(v) - logs,
    rest: rest * v,
  };
}

/**
 * The same sums, the logarithms good to their last digits, which large parameters multiply.
 *
 * @internal
 */
export function sumSharesExactly(
  { starts, totals, counts }: SpendGroups,
  group: number,
  v: number,
): ShareSums {
  const end = starts[group + 1] as number;
  let [rest, logSpent, logRest] = [0, 0, 0];
  for (let row = starts[group] as number; row < end; row++) {
    const weight = counts[row] as number;
    const ratio = v / (totals[row] as number);
    const apart = Math.log(ratio);
    const more = Math.log1p(Math.min(ratio, 1 / ratio));
    rest += (weight * ratio) / (1 + ratio);
    logSpent -= weight * (Math.max(apart, 0) + more);
    logRest += weight * (Math.min(apart, 0) - more);
  }
  return { logSpent, logRest, rest };
}
