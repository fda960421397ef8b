import type { MetricWarning } from "../../core/MetricResult.ts";
import { greatest } from "../numerics/greatest.ts";
import type { CountedHistories } from "../readHistories.ts";

/** Observed less than this share of the longest time, a customer belongs to another generation. */
const LATE = 0.25;

/**
 * What histories say against fitting one model to them.
 *
 * @internal
 */
export function historyWarnings({ frequency, T, count }: CountedHistories): MetricWarning[] {
  const longest = greatest(T);
  let [quick, late, loyal] = [0, 0, 0];
  for (let row = 0; row < count.length; row++) {
    const weight = count[row] as number;
    if ((frequency[row] as number) > (T[row] as number)) quick += weight;
    if ((T[row] as number) < LATE * longest) late += weight;
    if ((frequency[row] as number) > 0) loyal += weight;
  }
  const warnings: MetricWarning[] = [];
  if (loyal === 0)
    warnings.push({
      code: "no-repeat",
      message: "Nobody bought again: the data tell a rate near 0, and nothing of who has left",
    });
  if (quick > 0)
    warnings.push({
      code: "frequency-above-time",
      message: `More than one purchase a unit of time, customers: ${quick}. Is the unit right, and are orders of one day merged?`,
    });
  if (late > 0)
    warnings.push({
      code: "mixed-cohorts",
      message: `Observed for less than a quarter of the longest time, customers: ${late}. Those who came late may differ: fit cohorts apart`,
    });
  return warnings;
}
