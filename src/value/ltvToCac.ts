import { checkKnown } from "../core/checkFields.ts";
import { COUNT, checkNumber, MONEY } from "../core/checkNumber.ts";
import { createResult } from "../core/createResult.ts";
import { estimateQuotient } from "../core/estimateRatio.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { readStandard, type StandardOptions } from "../core/readStandard.ts";

/** What a customer is worth, and what it cost to win one. */
export interface LtvToCacInput {
  /** Lifetime value of a customer, as {@link clv} makes it; may be a loss. */
  readonly ltv: number;
  /** Cost of winning a customer, as {@link cac} makes it. */
  readonly cac: number;
}

const NAME = "ltv-to-cac";

/**
 * Lifetime value to acquisition cost (LTV:CAC): how often a customer earns back what winning one cost.
 *
 * @remarks
 * `ltv / cac`, a ratio; higher is better, below 1 every new customer is a loss. The lifetime value is
 * one before acquisition cost: a {@link clv} with `acquisitionCost` has taken it off already. Of
 * revenue it says little; give `clv` a margin.
 *
 * Cost: constant.
 *
 * @param input - Both in money of one currency.
 * @param options - Definition.
 * @returns The ratio; `null` with "zero-denominator" where customers come for nothing.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for a number;
 * `invalid-shape`, `unknown-option`, `unknown-definition`.
 *
 * @example
 * ```ts
 * import { cac, clv, ltvToCac } from "cx-metrics";
 *
 * const ltv = clv({ arpa: 500, margin: 75, churn: 2.5 }).value ?? 0;
 * const cost = cac({ costs: 120_000, newCustomers: 20 }).value ?? 0;
 * ltvToCac({ ltv, cac: cost }).value; // => 2.5
 * ```
 *
 * @see {@link clv}, {@link cac}, {@link cacPayback}
 * @public
 */
export function ltvToCac(input: LtvToCacInput, options: StandardOptions = {}): MetricResult<null> {
  const definition = readStandard(NAME, options);
  const fields = checkKnown(NAME, input, ["ltv", "cac"]);
  const ltv = checkNumber(NAME, ["ltv"], fields["ltv"], MONEY);
  const cac = checkNumber(NAME, ["cac"], fields["cac"], COUNT);
  return createResult(
    { metric: NAME, definition, options: {}, unit: "ratio", better: "higher", tally: null },
    estimateQuotient(NAME, ltv, ["cac", cac], null),
  );
}
