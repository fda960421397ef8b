import type { Estimate } from "../core/createResult.ts";
import { estimateRatio } from "../core/estimateRatio.ts";
import { fail } from "../core/fail.ts";
import { noData, zeroDenominator } from "../core/noData.ts";
import { rateInterval } from "../stats/rateInterval.ts";
import { countSample, sampleWarnings } from "../stats/Sample.ts";

/** How long customers were there, and how long the period was. */
interface Exposure {
  readonly customerDays: number;
  readonly periodDays: number;
}

/**
 * Customers lost per customer and period, in percent: a count of events in the periods at risk, which
 * is what its basis says, so that two rates compare as events per exposure.
 *
 * @internal
 */
export function estimateDailyChurn(
  metric: string,
  lost: number,
  { customerDays, periodDays }: Exposure,
  settings: Parameters<typeof rateInterval>[2],
): Estimate {
  if (customerDays === 0) return noData(null, zeroDenominator("customerDays"));
  if (periodDays === 0)
    fail("inconsistent", metric, ["periodDays"], periodDays, "more than 0: customers were there");
  const periods = customerDays / periodDays;
  if (periods === 0 || !Number.isFinite(periods))
    fail("out-of-range", metric, [], periods, "days whose ratio a number can hold");
  // Days are no number of customers, so that nothing here could be too few of them.
  const sample = { ...countSample(lost), size: Number.POSITIVE_INFINITY };
  const warnings = sampleWarnings(sample);
  return {
    ...estimateRatio(metric, lost * periodDays, customerDays, null, warnings),
    basis: { kind: "ratio", numerator: lost, denominator: periods },
    interval: rateInterval(lost, (100 * periodDays) / customerDays, settings),
  };
}
