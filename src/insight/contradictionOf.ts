import type { MetricWarning } from "../core/MetricResult.ts";
import type { PairedEvidence } from "./PairedEvidence.ts";

/**
 * The warning that interval and test, where they are two methods, tell the opposite of each other.
 *
 * @internal
 */
export function contradictionOf(
  { limits, method, pValue, test }: PairedEvidence,
  level: number,
): readonly MetricWarning[] {
  if (limits === null || pValue === null || method === test) return [];
  const excludesZero = limits.lower > 0 || limits.upper < 0;
  const isUnlikely = pValue < 1 - level;
  if (excludesZero === isUnlikely) return [];
  const sides = excludesZero ? "excludes 0, the test does not" : "holds 0, the test excludes it";
  return [
    {
      code: "interval-against-test",
      message: `interval and test are two methods: the interval ${sides}; take it as undecided`,
    },
  ];
}
