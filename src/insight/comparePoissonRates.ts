import { garwood } from "../stats/garwood.ts";
import { moverDifference } from "../stats/moverDifference.ts";
import { type PoissonRate, poissonRatio } from "../stats/poissonRatio.ts";
import type { DifferenceEvidence } from "./DifferenceEvidence.ts";

/**
 * Two rates of events per exposure: their exact limits put together, and the exact test.
 *
 * @internal
 */
export function comparePoissonRates(
  a: PoissonRate,
  b: PoissonRate,
  level: number,
): DifferenceEvidence {
  const estimate = ({ events, exposure }: PoissonRate) => {
    const { rate, ...limits } = garwood(events, exposure, level);
    return { value: rate, ...limits };
  };
  const pooled = (a.events + b.events) / (a.exposure + b.exposure);
  return {
    limits: moverDifference(estimate(a), estimate(b)),
    method: "mover-garwood",
    pValue: poissonRatio(b, a, level).pValue,
    test: "conditional-binomial",
    pooled,
    variance: pooled > 0 ? pooled / a.exposure + pooled / b.exposure : null,
    warnings: [],
  };
}
