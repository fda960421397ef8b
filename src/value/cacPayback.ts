import { checkFields } from "../core/checkFields.ts";
import { checkNumber, PERCENT } from "../core/checkNumber.ts";
import { createResult } from "../core/createResult.ts";
import { estimateQuotient } from "../core/estimateRatio.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { readStandard, type StandardOptions } from "../core/readStandard.ts";

/** What a customer cost, and what one pays per period. */
export interface CacPaybackInput {
  /** Cost of winning a customer, as {@link cac} makes it. */
  readonly cac: number;
  /** Revenue per account and period, as {@link arpa} makes it. */
  readonly arpa: number;
  /** Percent of revenue that is left after cost of goods. */
  readonly margin: number;
}

const NAME = "cac-payback";

/**
 * Customer acquisition cost payback: how many periods until a customer has earned back what winning
 * one cost.
 *
 * @remarks
 * `cac / (arpa · margin)`, in periods of the `arpa`: months where it is monthly; lower is better. The
 * margin has no default: without it revenue would pay back, which is what leaves companies short of
 * cash. Customers who leave before are not in the formula, so the average takes longer.
 *
 * Cost: constant.
 *
 * @param input - Cost and revenue in money of one currency, 0 or more; margin in percent.
 * @param options - Definition.
 * @returns The number of periods; `null` with "zero-denominator" where nothing is earned.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for a number;
 * `invalid-shape`, `unknown-option`, `unknown-definition`.
 *
 * @example
 * ```ts
 * import { cacPayback } from "cx-metrics";
 *
 * cacPayback({ cac: 450, arpa: 100, margin: 75 }).value; // => 6
 * ```
 *
 * @see {@link cac}, {@link arpa}, {@link ltvToCac}
 * @public
 */
export function cacPayback(
  input: CacPaybackInput,
  options: StandardOptions = {},
): MetricResult<null> {
  const definition = readStandard(NAME, options);
  const { cac, arpa, margin } = checkFields(NAME, input, ["cac", "arpa", "margin"]);
  checkNumber(NAME, ["margin"], margin, PERCENT);
  return createResult(
    { metric: NAME, definition, options: {}, unit: "periods", better: "lower", tally: null },
    estimateQuotient(NAME, 100 * cac, ["arpa · margin", arpa * margin], null),
  );
}
