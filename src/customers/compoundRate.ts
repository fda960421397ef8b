import { checkNumber } from "../core/checkNumber.ts";
import { checkOptions } from "../core/checkOptions.ts";

const NAME = "compound-rate";

/** How often {@link compoundRate} repeats a rate. */
export interface CompoundOptions {
  /** Number of periods, at least 0; fractions go the other way (1/12 makes a year's rate monthly). */
  readonly periods: number;
}

/**
 * Compound rate: what a loss of some percent per period comes to over several periods.
 *
 * @remarks
 * `100 · (1 - (1 - percent / 100) ^ periods)`, in percent from 0 to 100: 1 % a month is 11.36 % a
 * year, not 12 %. Computed through logarithms, so that small rates keep their digits.
 *
 * Cost: constant.
 *
 * @param percent - The rate of one period, 0 to 100, such as the value of {@link churnRate}.
 * @param options - The number of periods.
 * @returns The rate over all periods, in percent.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`, `invalid-shape`,
 * `unknown-option`.
 *
 * @example
 * ```ts
 * import { compoundRate } from "cx-metrics";
 *
 * compoundRate(1, { periods: 12 }).toFixed(2); // => "11.36"
 * compoundRate(50, { periods: 2 }); // => 75
 * compoundRate(0, { periods: 12 }); // => 0
 * ```
 *
 * @see {@link churnRate}
 * @public
 */
export function compoundRate(percent: number, options: CompoundOptions): number {
  checkOptions(NAME, options, ["periods"]);
  const rate = checkNumber(NAME, ["percent"], percent, { min: 0, max: 100 });
  const periods = checkNumber(NAME, ["options", "periods"], options.periods, { min: 0 });
  if (periods === 0 || rate === 0) return 0;
  return rate === 100 ? 100 : -100 * Math.expm1(periods * Math.log1p(-rate / 100));
}
