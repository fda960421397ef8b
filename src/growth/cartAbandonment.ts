import { checkFields, checkPart } from "../core/checkFields.ts";
import { createResult } from "../core/createResult.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { finishShare, readShareOptions, type ShareOptions } from "../stats/ShareOptions.ts";

/** Carts of one period. */
export type CartCounts = {
  /** Carts that were created, completed ones included. */
  readonly created: number;
  /** Of those, how many became an order. */
  readonly completed: number;
};

const NAME = "cart-abandonment";

/**
 * Cart abandonment rate: how many shopping carts never became an order.
 *
 * @remarks
 * `100 · (created - completed) / created`, in percent from 0 to 100; lower is better. `created` are
 * all carts, the completed ones among them; `completed` are the orders made of just these carts, at
 * most one a cart. Counts of sessions or of checkouts begun make a rate of sessions or checkouts.
 * The interval is Wilson's.
 *
 * Cost: constant.
 *
 * @param counts - Carts created and completed.
 * @param options - Definition, level and method of the interval.
 * @returns The rate; `value` is `null` with "zero-denominator" where no cart was created.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for a count;
 * `inconsistent` for more carts completed than created; `invalid-shape`, `unknown-option`,
 * `unknown-definition`.
 *
 * @example
 * ```ts
 * import { cartAbandonment } from "cx-metrics";
 *
 * cartAbandonment({ created: 10_000, completed: 3000 }).value; // => 70
 * cartAbandonment({ created: 0, completed: 0 }).value; // => null
 * ```
 *
 * @public
 */
export function cartAbandonment(
  counts: CartCounts,
  options: ShareOptions = {},
): MetricResult<CartCounts> {
  const { definition, settings } = readShareOptions(NAME, options, ["standard"]);
  const tally = checkFields(NAME, counts, ["created", "completed"]);
  const { created, completed } = tally;
  checkPart(NAME, ["completed", completed], ["created", created]);
  return createResult(
    { metric: NAME, definition, options: settings, unit: "percent", better: "lower", tally },
    finishShare(created - completed, ["created", created], settings),
  );
}
