import type { MetricWarning } from "../../core/MetricResult.ts";
import type { Fit } from "../fitting/describeFit.ts";
import type { GammaGammaParameter } from "./GammaGammaModel.ts";
import type { RepeatSpends } from "./readSpends.ts";
import { weightedCorrelation } from "./weightedCorrelation.ts";

/** Correlated more than this, frequency tells too much of spend to be left out of its model. */
const CORRELATED = 0.3;
/** Fewer customers tell little of how they differ. */
const FEW = 30;

/**
 * What the data, and the fit to them, say against predictions.
 *
 * @internal
 */
export function spendWarnings(
  { frequency, monetaryValue, count, n }: RepeatSpends,
  { params, intervals }: Fit<GammaGammaParameter>,
): MetricWarning[] {
  const warnings: MetricWarning[] = [];
  const { q } = params;
  const lower = intervals?.q.lower ?? q;
  if (q <= 1)
    warnings.push({
      code: "no-mean",
      message: `q is ${q.toPrecision(3)}, not above 1: a new customer's spend has no mean; some pay so much more than others that no number of customers settles it`,
    });
  else if (lower <= 1)
    warnings.push({
      code: "mean-uncertain",
      message: `The interval of q begins at ${lower.toPrecision(3)}: with a q of 1 or less a new customer's spend has no mean, so the one of this fit may be far off`,
    });
  const correlation = weightedCorrelation(frequency, monetaryValue, count);
  if (correlation !== null && Math.abs(correlation) > CORRELATED)
    warnings.push({
      code: "correlated-spend",
      message: `Frequency and spend correlate with ${correlation.toFixed(2)}, but the model takes them for independent: lifetime values will be ${correlation > 0 ? "too low for frequent buyers" : "too high for frequent buyers"}`,
    });
  if (n < FEW)
    warnings.push({
      code: "small-sample",
      message: `Customers who bought again: ${n}. A few more would move the parameters`,
    });
  return warnings;
}
