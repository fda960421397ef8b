import { checkFields, checkPart } from "../core/checkFields.ts";
import { createResult } from "../core/createResult.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { finishShare, readShareOptions, type ShareOptions } from "../stats/ShareOptions.ts";

/** Active users of a day and of the month around it. */
export type ActiveUsers = {
  /** Daily active users: of one day, or on average over the days of the month. */
  readonly dau: number;
  /** Monthly active users, each counted once. */
  readonly mau: number;
};

const NAME = "stickiness";

/**
 * Stickiness (DAU/MAU): how many of a month's users are there on a day.
 *
 * @remarks
 * `100 · dau / mau`, in percent from 0 to 100; higher is better. Times the days of the month it is
 * how many days a user was there. Take the average over the days: a single day depends on its
 * weekday. Both counts are of the same users and the same month, so `dau` cannot pass `mau`; other
 * windows, such as day and week, work alike.
 *
 * The interval is Wilson's, for one day; of an average over days it is too wide rather than too
 * narrow. An average that is no whole number has none, with the warning "fractional-counts".
 *
 * Cost: constant. Tallies add where every user is in one shard.
 *
 * @param counts - Daily and monthly active users.
 * @param options - Definition, level and method of the interval.
 * @returns The ratio; `value` is `null` with "zero-denominator" where `mau` is 0.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for a count;
 * `inconsistent` for more users in a day than in the month; `invalid-shape`, `unknown-option`,
 * `unknown-definition`.
 *
 * @example
 * ```ts
 * import { stickiness } from "cx-metrics";
 *
 * stickiness({ dau: 50_000, mau: 200_000 }).value; // => 25
 * ```
 *
 * @see {@link engagementScore}
 * @public
 */
export function stickiness(
  counts: ActiveUsers,
  options: ShareOptions = {},
): MetricResult<ActiveUsers> {
  const { definition, settings } = readShareOptions(NAME, options, ["standard"]);
  const tally = checkFields(NAME, counts, ["dau", "mau"]);
  const { dau, mau } = tally;
  checkPart(NAME, ["dau", dau], ["mau", mau]);
  return createResult(
    { metric: NAME, definition, options: settings, unit: "percent", better: "higher", tally },
    finishShare(dau, ["mau", mau], settings),
  );
}
