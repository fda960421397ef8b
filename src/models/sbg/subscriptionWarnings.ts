import type { MetricWarning } from "../../core/MetricResult.ts";
import type { CountedSubscriptions } from "./readSubscriptions.ts";

/**
 * What subscriptions say against fitting a model to them.
 *
 * @internal
 */
export function subscriptionWarnings({
  duration,
  ended,
  count,
}: CountedSubscriptions): MetricWarning[] {
  let [lost, renewed] = [0, 0];
  for (let row = 0; row < count.length; row++) {
    const end = ended[row] as number;
    const weight = count[row] as number;
    lost += weight * end;
    if ((duration[row] as number) > end) renewed += weight;
  }
  const warnings: MetricWarning[] = [];
  if (lost === 0)
    warnings.push({
      code: "none-ended",
      message:
        "Nobody has left: the data tell a rate of leaving near 0, and nothing of how it differs",
    });
  if (renewed === 0)
    warnings.push({
      code: "none-renewed",
      message: "Nobody has renewed: the data tell a rate of leaving, and nothing of how it differs",
    });
  return warnings;
}
