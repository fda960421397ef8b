import { checkKnown } from "../core/checkFields.ts";
import { checkNumber, MONEY, type NumberRange } from "../core/checkNumber.ts";
import { createResult, type Estimate } from "../core/createResult.ts";
import { fail } from "../core/fail.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { noData, zeroDenominator } from "../core/noData.ts";
import { readStandard, type StandardOptions } from "../core/readStandard.ts";
import { negativeBase } from "./negativeBase.ts";

/** An amount at two times, in one currency. */
export interface CagrAmounts {
  /** The amount at the start. */
  readonly start: number;
  /** The amount at the end. */
  readonly end: number;
  /** How many years lie between, above 0; fractions of a year are fine. */
  readonly years: number;
}

const NAME = "cagr";

/** More than none. */
const YEARS: NumberRange = { min: 0, max: 9_007_199_254_740_991, open: true };

/**
 * Compound Annual Growth Rate (CAGR): the steady yearly growth that leads from start to end.
 *
 * @remarks
 * `100 · ((end / start) ^ (1 / years) - 1)`, in percent, from -100 where nothing is left; higher is
 * better. It says nothing of the way in between. Of amounts below 0 there is no such rate. No
 * interval, no tally: rates of two businesses do not add.
 *
 * Cost: constant.
 *
 * @param amounts - Both amounts and the years between them.
 * @param options - The definition; there is one.
 * @returns The rate; `value` is `null` with "zero-denominator" where `start` is 0, and with
 * "negative-base" where `start` or `end` is below 0.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for an amount or
 * years of 0 or less; `invalid-shape`, `unknown-option`, `unknown-definition`.
 *
 * @example
 * ```ts
 * import { cagr } from "cx-metrics";
 *
 * cagr({ start: 10, end: 20, years: 10 }).value; // ≈ 7.18
 * cagr({ start: 100, end: 121, years: 2 }).value; // ≈ 10.00
 * cagr({ start: 100, end: 0, years: 3 }).value; // => -100
 * ```
 *
 * @see {@link salesGrowth} from one period to the next.
 * @public
 */
export function cagr(amounts: CagrAmounts, options: StandardOptions = {}): MetricResult<null> {
  const definition = readStandard(NAME, options);
  const fields = checkKnown(NAME, amounts, ["start", "end", "years"]);
  const start = checkNumber(NAME, ["start"], fields["start"], MONEY);
  const end = checkNumber(NAME, ["end"], fields["end"], MONEY);
  const years = checkNumber(NAME, ["years"], fields["years"], YEARS);
  return createResult(
    { metric: NAME, definition, options: {}, unit: "percent", better: "higher", tally: null },
    estimate({ start, end, years }),
  );
}

function estimate({ start, end, years }: CagrAmounts): Estimate {
  if (start === 0) return noData(null, zeroDenominator("start"));
  if (start < 0) return noData(null, negativeBase("start"));
  if (end < 0) return noData(null, negativeBase("end"));
  // The power of a ratio close to 1 would lose the digits that the rate is made of.
  const value = 100 * Math.expm1(Math.log1p((end - start) / start) / years);
  if (!Number.isFinite(value)) {
    fail("out-of-range", NAME, [], value, "amounts whose growth a number can hold");
  }
  return { value, n: null, interval: null, basis: null, warnings: [] };
}
