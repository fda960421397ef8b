import { checkNumber } from "../core/checkNumber.ts";
import { checkOptions } from "../core/checkOptions.ts";
import { createResult } from "../core/createResult.ts";
import { fail } from "../core/fail.ts";
import type { MetricResult, MetricWarning } from "../core/MetricResult.ts";
import { zeroDenominator } from "../core/noData.ts";
import { sumOf } from "../core/sumOf.ts";
import { type ClvDefinition, type ClvInput, type ClvNumbers, readClv } from "./readClv.ts";

/** How a customer lifetime value is made. */
export interface ClvOptions {
  /** Follows from the inputs; needed only to choose "discounted-immediate". */
  readonly definition?: ClvDefinition | undefined;
  /** "arpa-over-churn" only: the longest lifetime that is counted, in periods. */
  readonly maxPeriods?: number | undefined;
}

const NAME = "clv";

/**
 * Customer Lifetime Value (CLV, also LTV): what a customer is worth over the whole relationship.
 *
 * @remarks
 * By definition; the names of the inputs choose it. Money in, money out, in one currency; margin,
 * churn, retention (r) and discount (i) in percent per period, the period being that of the money:
 *
 * - "order-value": `averageOrderValue · ordersPerPeriod · periods · margin`
 * - "historic": the sum of `amounts`, refunds negative
 * - "arpa-over-churn": `arpa · margin / churn`; a lifetime of 1 / churn periods
 * - "discounted": `profit · r / (1 + i - r) - acquisitionCost`, the first profit a period from now
 * - "discounted-immediate": `profit · (1 + i) / (1 + i - r) - acquisitionCost`, the first one now
 * - "finite-horizon": `Σ profits[t] · (r / (1 + i)) ^ (t + 1)`, the first profit a period from now
 *
 * An absent margin is 100 %, an absent acquisition cost 0. Higher is better. Revenue and profit make
 * different lifetimes: give `margin`, or say that the value is revenue. No interval: the inputs are
 * taken as constants.
 *
 * Cost: constant, or linear in the amounts.
 *
 * @param input - The inputs of one definition.
 * @param options - Definition, and a limit to the lifetime.
 * @returns The value in money. `null` with "zero-denominator" where nobody ever leaves (churn 0
 * without `maxPeriods`; retention 100 without discount); `null` with "no-data" for no amounts.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for an input;
 * `inconsistent` for a definition that the inputs do not make; `invalid-shape`, `unknown-option`,
 * `unknown-definition`.
 *
 * @example
 * ```ts
 * import { clv } from "cx-metrics";
 *
 * clv({ arpa: 100, churn: 5, margin: 80 }).value; // => 1600
 * clv({ averageOrderValue: 75, ordersPerPeriod: 3, periods: 2.5 }).value; // => 562.5
 * clv({ arpa: 100, churn: 0 }).value; // => null
 * clv({ arpa: 100, churn: 0 }, { maxPeriods: 60 }).value; // => 6000
 * ```
 *
 * @see {@link churnRate}, {@link retentionRate}
 * @see Gupta and Lehmann (2003), Customers as Assets, Journal of Interactive Marketing 17(1).
 * @public
 */
export function clv(input: ClvInput, options: ClvOptions = {}): MetricResult<null> {
  checkOptions(NAME, options, ["definition", "maxPeriods"]);
  const read = readClv(NAME, input, options.definition);
  const { definition } = read;
  const maxPeriods = readLimit(options.maxPeriods, definition);
  const { value, warnings = [] } = FORMULAS[definition](read, maxPeriods);
  if (value !== null && !Number.isFinite(value)) {
    fail("out-of-range", NAME, [], value, "inputs whose result a number can hold");
  }
  return createResult(
    {
      metric: NAME,
      definition,
      options: maxPeriods === undefined ? {} : { maxPeriods },
      unit: "money",
      better: "higher",
      tally: null,
    },
    { value: value === null ? null : value + 0, n: null, interval: null, basis: null, warnings },
  );
}

function readLimit(limit: unknown, definition: ClvDefinition): number | undefined {
  if (limit === undefined) return undefined;
  const maxPeriods = checkNumber(NAME, ["options", "maxPeriods"], limit, {
    min: 0,
    max: Number.MAX_SAFE_INTEGER,
  });
  if (definition === "arpa-over-churn") return maxPeriods;
  return fail(
    "inconsistent",
    NAME,
    ["options", "maxPeriods"],
    maxPeriods,
    'none: it goes with "arpa-over-churn"',
  );
}

interface Value {
  readonly value: number | null;
  readonly warnings?: readonly MetricWarning[];
}

type Formula = (read: ClvNumbers, maxPeriods: number | undefined) => Value;

const FORMULAS: Readonly<Record<ClvDefinition, Formula>> = {
  "order-value": ({ numbers }) => {
    const { averageOrderValue = 0, ordersPerPeriod = 0, periods = 0, margin = 100 } = numbers;
    return { value: (averageOrderValue * ordersPerPeriod * periods * margin) / 100 };
  },
  historic: ({ list }) => (list.length === 0 ? NO_AMOUNTS : { value: sumOf(list) }),
  "arpa-over-churn": ({ numbers }, maxPeriods) => {
    const { arpa = 0, churn = 0, margin = 100 } = numbers;
    if (maxPeriods !== undefined && churn * maxPeriods < 100) {
      return { value: (arpa * margin * maxPeriods) / 100, warnings: [CAPPED] };
    }
    if (churn === 0) return { value: null, warnings: [zeroDenominator("churn")] };
    return { value: (arpa * margin) / churn };
  },
  discounted: ({ numbers }) => {
    const { retention = 0 } = numbers;
    return discounted(numbers, retention);
  },
  "discounted-immediate": ({ numbers }) => {
    const { discount = 0 } = numbers;
    return discounted(numbers, 100 + discount);
  },
  "finite-horizon": ({ numbers, list }) => {
    const { retention = 0, discount = 0 } = numbers;
    const factor = retention / (100 + discount);
    if (list.length === 0) return NO_AMOUNTS;
    return { value: sumOf(list.map((profit, t) => profit * factor ** (t + 1))) };
  },
};

/** `profit · first / (1 + i - r) - acquisitionCost`, with `first`, i and r in percent. */
function discounted(numbers: ClvNumbers["numbers"], first: number): Value {
  const { profit = 0, retention = 0, discount = 0, acquisitionCost = 0 } = numbers;
  const left = 100 + discount - retention;
  if (left === 0) return { value: null, warnings: [zeroDenominator("1 + discount - retention")] };
  return { value: (profit * first) / left - acquisitionCost };
}

const NO_AMOUNTS: Value = {
  value: null,
  warnings: [{ code: "no-data", message: "there are no amounts to add up" }],
};

const CAPPED: MetricWarning = {
  code: "lifetime-capped",
  message: "the lifetime by churn is longer than maxPeriods and was counted up to it",
};
