import { checkKnown } from "../core/checkFields.ts";
import { COUNT, checkNumber, MONEY } from "../core/checkNumber.ts";
import { createResult } from "../core/createResult.ts";
import { estimateRatio } from "../core/estimateRatio.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { noData, zeroDenominator } from "../core/noData.ts";
import { readStandard, type StandardOptions } from "../core/readStandard.ts";

/** What was put in, and what came back. */
export interface RoiInput {
  /** All that came back, before the cost is taken off; below 0 where it did damage. */
  readonly gain: number;
  /** All that was put in. */
  readonly cost: number;
}

const NAME = "roi";

/**
 * Return on Investment (ROI): what came back beyond the cost, per hundred of the cost.
 *
 * @remarks
 * `100 · (gain - cost) / cost`, percent, -100 where nothing came back; higher is better. `gain` is
 * the whole return, as in the textbook formula "(gain from investment - cost) / cost", not the profit:
 * where you know the profit, `gain` is profit + cost.
 *
 * Cost: constant.
 *
 * @param input - Gain and cost, money in one currency.
 * @param options - Definition.
 * @returns The return in percent; `null` with "zero-denominator" where it cost nothing.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for a number;
 * `invalid-shape`, `unknown-option`, `unknown-definition`.
 *
 * @example
 * ```ts
 * import { roi } from "cx-metrics";
 *
 * roi({ gain: 15_000, cost: 10_000 }).value; // => 50
 * roi({ gain: 8_000, cost: 10_000 }).value; // => -20
 * ```
 *
 * @see {@link ltvToCac}
 * @public
 */
export function roi(input: RoiInput, options: StandardOptions = {}): MetricResult<RoiInput> {
  const definition = readStandard(NAME, options);
  const fields = checkKnown(NAME, input, ["gain", "cost"]);
  const gain = checkNumber(NAME, ["gain"], fields["gain"], MONEY);
  const cost = checkNumber(NAME, ["cost"], fields["cost"], COUNT);
  return createResult(
    {
      metric: NAME,
      definition,
      options: {},
      unit: "percent",
      better: "higher",
      tally: { gain, cost },
    },
    cost === 0
      ? noData(null, zeroDenominator("cost"))
      : estimateRatio(NAME, gain - cost, cost, null),
  );
}
