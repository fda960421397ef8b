import { checkKnown } from "../core/checkFields.ts";
import { COUNT, checkNumber, MONEY } from "../core/checkNumber.ts";
import { createResult, type Estimate } from "../core/createResult.ts";
import { estimateRatio } from "../core/estimateRatio.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { noData, zeroDenominator } from "../core/noData.ts";
import { readStandard, type StandardOptions } from "../core/readStandard.ts";

/** What a share cost and paid over a period. */
export interface SharePrices {
  /** The price at the start. */
  readonly start: number;
  /** The price at the end. */
  readonly end: number;
  /** Dividends per share in between, not reinvested; 0 unless given. */
  readonly dividends?: number | undefined;
  /** The return of an index or a rival over the same period, in percent. */
  readonly benchmark?: number | undefined;
}

/** A shareholder return: what every metric returns, and the distance to the benchmark. */
export interface ShareholderReturnResult extends MetricResult<null> {
  /** `value - benchmark` in percentage points; `null` without a benchmark or a value. */
  readonly excess: number | null;
}

const NAME = "shareholder-return";

/**
 * Total Shareholder Return (TSR): what a share brought its holder, price and dividends together.
 *
 * @remarks
 * `100 · (end - start + dividends) / start`, in percent, from -100; higher is better. Without
 * dividends it is the price return. Dividends are added as they were paid, not reinvested; prices
 * are adjusted for splits. It is the return of the whole period, not of a year. No interval, no
 * tally: returns of two shares do not add.
 *
 * Cost: constant.
 *
 * @param prices - Both prices, dividends, and a benchmark in percent.
 * @param options - The definition; there is one.
 * @returns The return, with `excess` over the benchmark; `value` is `null` with "zero-denominator"
 * where `start` is 0.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for a price;
 * `invalid-shape`, `unknown-option`, `unknown-definition`.
 *
 * @example
 * ```ts
 * import { shareholderReturn } from "cx-metrics";
 *
 * const year = shareholderReturn({ start: 100, end: 120, dividends: 5, benchmark: 18 });
 * year.value; // => 25
 * year.excess; // => 7
 * ```
 *
 * @see {@link cagr} for a rate per year, {@link salesGrowth}.
 * @public
 */
export function shareholderReturn(
  prices: SharePrices,
  options: StandardOptions = {},
): ShareholderReturnResult {
  const definition = readStandard(NAME, options);
  const fields = checkKnown(NAME, prices, ["start", "end", "dividends", "benchmark"]);
  const start = checkNumber(NAME, ["start"], fields["start"], COUNT);
  const end = checkNumber(NAME, ["end"], fields["end"], COUNT);
  const { dividends = 0, benchmark } = fields;
  const paid = checkNumber(NAME, ["dividends"], dividends, COUNT);
  const expected =
    benchmark === undefined ? null : checkNumber(NAME, ["benchmark"], benchmark, MONEY);
  const result = createResult(
    { metric: NAME, definition, options: {}, unit: "percent", better: "higher", tally: null },
    estimate(start, end - start + paid),
  );
  const excess = result.value === null || expected === null ? null : result.value - expected;
  return { ...result, excess };
}

function estimate(start: number, gain: number): Estimate {
  if (start === 0) return noData(null, zeroDenominator("start"));
  return estimateRatio(NAME, gain, start, null);
}
