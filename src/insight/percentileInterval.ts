import type { Interval } from "../core/MetricResult.ts";
import { criticalZ } from "../stats/criticalZ.ts";
import { replicateAt } from "../stats/replicateAt.ts";

/**
 * Where the middle replicates of a bootstrap lie; a limit beyond the outermost one is `null`.
 *
 * @internal
 */
export function percentileInterval(replicates: Float64Array, level: number): Interval {
  const sorted = replicates.slice().sort();
  const z = criticalZ(level);
  const [lower, upper] = [replicateAt(sorted, -z), replicateAt(sorted, z)];
  return { lower, upper, level, method: "bootstrap-percentile" };
}
