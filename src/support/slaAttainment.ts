import { checkFields } from "../core/checkFields.ts";
import { createResult } from "../core/createResult.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { finishShare, readShareOptions, type ShareOptions } from "../stats/ShareOptions.ts";

/** Targets of a service level agreement that were reached and that were not. */
export type SlaCounts = {
  /** How many were reached in time. */
  readonly met: number;
  /** How many were not, those still unreached after their time included. */
  readonly breached: number;
};

const NAME = "sla-attainment";

/**
 * SLA attainment: how many targets of a service level agreement were reached in time.
 *
 * @remarks
 * `100 · met / (met + breached)`, in percent from 0 to 100; higher is better. A target whose time has
 * not run out is neither met nor breached and stays out of both counts. Both parts are counted, so
 * the share cannot pass 100 as it does where targets met are divided by tickets resolved. The
 * interval is Wilson's.
 *
 * Cost: constant.
 *
 * @param counts - Targets met and targets breached.
 * @param options - Definition, level and method of the interval.
 * @returns The share; `value` is `null` where there was no target.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for a count;
 * `invalid-shape`, `unknown-option`, `unknown-definition`.
 *
 * @example
 * ```ts
 * import { slaAttainment } from "cx-metrics";
 *
 * slaAttainment({ met: 45, breached: 5 }).value; // => 90
 * slaAttainment({ met: 0, breached: 0 }).value; // => null
 * ```
 *
 * @see {@link firstResponseTime}, {@link averageResolutionTime}
 * @public
 */
export function slaAttainment(
  counts: SlaCounts,
  options: ShareOptions = {},
): MetricResult<SlaCounts> {
  const { definition, settings } = readShareOptions(NAME, options, ["standard"]);
  const tally = checkFields(NAME, counts, ["met", "breached"]);
  const { met, breached } = tally;
  return createResult(
    { metric: NAME, definition, options: settings, unit: "percent", better: "higher", tally },
    finishShare(met, ["met + breached", met + breached], settings),
  );
}
