import { criticalZ } from "../stats/criticalZ.ts";
import { netDifference } from "../stats/trinomialDifference.ts";
import { netOf, netVariance, type UpDownOf } from "../stats/UpDownOf.ts";
import type { DifferenceEvidence } from "./DifferenceEvidence.ts";

/**
 * Two net shares: the score intervals of both put together, and the test that belongs to it.
 *
 * @internal
 */
export function compareNets(a: UpDownOf, b: UpDownOf, level: number): DifferenceEvidence {
  const { lower, upper, pValue } = netDifference(a, b, criticalZ(level));
  const both = { up: a.up + b.up, down: a.down + b.down, of: a.of + b.of };
  const spread = netVariance(both) * both.of;
  return {
    limits: { lower, upper },
    method: "mover-score",
    pValue,
    test: "mover-score",
    pooled: netOf(both),
    variance: spread > 0 ? spread / a.of + spread / b.of : null,
    warnings: [],
  };
}
