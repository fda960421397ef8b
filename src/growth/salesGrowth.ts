import { checkFields } from "../core/checkFields.ts";
import { MONEY } from "../core/checkNumber.ts";
import { createResult, type Estimate } from "../core/createResult.ts";
import { estimateRatio } from "../core/estimateRatio.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { noData, zeroDenominator } from "../core/noData.ts";
import { readStandard, type StandardOptions } from "../core/readStandard.ts";
import { negativeBase } from "./negativeBase.ts";

/** Sales of two periods, in one currency. */
export type SalesAmounts = {
  /** Sales of the period. */
  readonly current: number;
  /** Sales of the period that it is compared with, of the same length. */
  readonly previous: number;
};

const NAME = "sales-growth";

/**
 * Sales growth: how much more was sold than in the period before.
 *
 * @remarks
 * `100 · (current - previous) / previous`, in percent, from -100 where nothing was sold any more;
 * higher is better. Both periods have the same length and the same currency. Also right for profit,
 * users or any other amount. A negative base makes no growth: from -50 to 50 would be -200 %. No
 * interval: amounts are taken as constants.
 *
 * Cost: constant.
 *
 * @param amounts - Sales of both periods.
 * @param options - The definition; there is one.
 * @returns The growth; `value` is `null` with "zero-denominator" where `previous` is 0, and with
 * "negative-base" where it is below 0.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for an amount;
 * `invalid-shape`, `unknown-option`, `unknown-definition`.
 *
 * @example
 * ```ts
 * import { salesGrowth } from "cx-metrics";
 *
 * salesGrowth({ current: 120_000, previous: 100_000 }).value; // => 20
 * salesGrowth({ current: 5000, previous: 0 }).value; // => null
 * ```
 *
 * @see {@link cagr} over several years, {@link shareholderReturn} of a share.
 * @public
 */
export function salesGrowth(
  amounts: SalesAmounts,
  options: StandardOptions = {},
): MetricResult<SalesAmounts> {
  const definition = readStandard(NAME, options);
  const tally = checkFields(NAME, amounts, ["current", "previous"], [], [], MONEY);
  return createResult(
    { metric: NAME, definition, options: {}, unit: "percent", better: "higher", tally },
    estimate(tally),
  );
}

function estimate({ current, previous }: SalesAmounts): Estimate {
  if (previous === 0) return noData(null, zeroDenominator("previous"));
  if (previous < 0) return noData(null, negativeBase("previous"));
  return estimateRatio(NAME, current - previous, previous, null);
}
