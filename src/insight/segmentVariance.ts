import type { Basis } from "../core/MetricResult.ts";
import { netVariance, withThreeMore } from "../stats/UpDownOf.ts";

/**
 * The sampling variance of a segment's value, in its unit; `null` where it is unknown.
 *
 * @remarks Shares with Agresti and Caffo's two made-up answers and net shares with Rocks' three: where
 * all agree there is no spread to see, which is no certainty.
 *
 * @internal
 */
export function segmentVariance(basis: Basis): number | null {
  switch (basis.kind) {
    case "share": {
      const of = basis.of + 2;
      return (10_000 * ((basis.count + 1) / of) * ((basis.of - basis.count + 1) / of)) / of;
    }
    case "net":
      return 10_000 * netVariance(withThreeMore(basis));
    case "mean":
      return basis.variance === null ? null : basis.variance / basis.of;
    case "ratio":
      return null;
  }
}
