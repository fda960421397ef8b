import { checkFields, checkPart } from "../core/checkFields.ts";
import { createResult } from "../core/createResult.ts";
import { fail } from "../core/fail.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { percentOf } from "../core/percentOf.ts";
import { finishShare, readShareOptions, type ShareOptions } from "../stats/ShareOptions.ts";

/** Who said that they would buy, and who bought: everybody matched by id over one full window. */
export type IntentRealizationCounts = {
  /** Who said that they would buy. */
  readonly stated: number;
  /** Of those, who bought. */
  readonly statedAndBought: number;
  /** Who said that they would not. */
  readonly notStated?: number | undefined;
  /** Of those, who bought all the same. */
  readonly notStatedAndBought?: number | undefined;
};

/** An intent realization rate: what every metric returns, and how far off statements were. */
export interface IntentRealizationResult extends MetricResult<IntentRealizationCounts> {
  /**
   * The share who said that they would buy minus the share who bought, of all asked, in points;
   * `null` where it is unknown how many others were asked and bought, or nobody was asked.
   */
  readonly overstatement: number | null;
  /** Buyers among those who said no, in percent; `null` where unknown or nobody said no. */
  readonly falseNegativeRate: number | null;
}

const NAME = "intent-realization";

/**
 * Intent realization rate: how many of those who said that they would buy again did.
 *
 * @remarks
 * `100 · statedAndBought / stated`, 0 to 100 percent; higher is better. Beside it, of everybody
 * asked:
 *
 * - `overstatement = 100 · (stated - bought) / asked`, points from -100 to 100, where
 *   `bought = statedAndBought + notStatedAndBought` and `asked = stated + notStated`.
 * - `falseNegativeRate = 100 · notStatedAndBought / notStated`, percent.
 *
 * Both need `notStated` and `notStatedAndBought`: absent counts are unknown here, not 0. Count only
 * customers who had the whole window to buy in. The interval is Wilson's.
 *
 * Cost: constant.
 *
 * @param counts - Statements against purchases, by customer.
 * @param options - Level and method of the interval.
 * @returns The rate with its two companions; `value` is `null` where nobody stated an intent.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for a count;
 * `inconsistent` for a part above its whole, or without it; `invalid-shape`, `unknown-option`,
 * `unknown-definition`.
 *
 * @example Half of them did
 * ```ts
 * import { intentRealization } from "cx-metrics";
 *
 * const panel = { stated: 200, statedAndBought: 100, notStated: 300, notStatedAndBought: 30 };
 * const result = intentRealization(panel);
 * result.value; // => 50
 * result.overstatement; // => 14
 * result.falseNegativeRate; // => 10
 * intentRealization({ stated: 200, statedAndBought: 100 }).overstatement; // => null
 * intentRealization({ stated: 0, statedAndBought: 0 }).value; // => null
 * ```
 *
 * @see {@link loyaltyIndex} for what customers say they will do.
 * @public
 */
export function intentRealization(
  counts: IntentRealizationCounts,
  options: ShareOptions = {},
): IntentRealizationResult {
  const { definition, settings } = readShareOptions(NAME, options, ["standard"]);
  const tally = checkIntent(counts);
  const { stated, statedAndBought, notStated, notStatedAndBought } = tally;
  const result = createResult<IntentRealizationCounts>(
    { metric: NAME, definition, options: settings, unit: "percent", better: "higher", tally },
    finishShare(statedAndBought, ["stated", stated], settings),
  );
  if (notStated === undefined || notStatedAndBought === undefined)
    return { ...result, overstatement: null, falseNegativeRate: null };
  const overstated = stated - statedAndBought - notStatedAndBought;
  return {
    ...result,
    overstatement: rate(overstated, stated + notStated),
    falseNegativeRate: rate(notStatedAndBought, notStated),
  };
}

function rate(part: number, of: number): number | null {
  return of === 0 ? null : percentOf(part, of);
}

function checkIntent(counts: unknown): IntentRealizationCounts {
  const optional = ["notStated", "notStatedAndBought"] as const;
  const checked = checkFields(NAME, counts, ["stated", "statedAndBought"], optional);
  const { stated, statedAndBought, notStated, notStatedAndBought } = checked;
  checkPart(NAME, ["statedAndBought", statedAndBought], ["stated", stated]);
  if (notStatedAndBought === undefined) return checked;
  if (notStated === undefined)
    fail("inconsistent", NAME, ["notStated"], notStated, "the whole of notStatedAndBought");
  checkPart(NAME, ["notStatedAndBought", notStatedAndBought], ["notStated", notStated]);
  return checked;
}
