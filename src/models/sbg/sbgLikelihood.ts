import type { Likelihood } from "../fitting/Likelihood.ts";
import { risingSum } from "../numerics/risingSum.ts";
import { weightedSum } from "../numerics/weightedSum.ts";
import type { CountedSubscriptions } from "./readSubscriptions.ts";
import { SBG, type SbgParameter } from "./SbgModel.ts";

/**
 * The likelihood of sBG.
 *
 * @remarks
 * Of k renewals `B(alpha, beta+k) / B(alpha, beta)`; of who left after them
 * `B(alpha+1, beta+k) / B(alpha, beta)`. All beta functions are ladders of logarithms over all customers.
 *
 * @internal
 */
export function sbgLikelihood({
  duration,
  ended,
  count,
  n,
}: CountedSubscriptions): Likelihood<SbgParameter> {
  const renewed = risingSum(
    duration.map((periods, row) => periods - (ended[row] as number)),
    count,
  );
  const decided = risingSum(duration, count);
  const lost = weightedSum(new Float64Array(ended), count);

  function evaluate(params: Float64Array, gradient: Float64Array): number {
    const [alpha, beta] = params as unknown as [number, number];
    const ofBeta = renewed(beta);
    const ofBoth = decided(alpha + beta);
    gradient[0] = lost / alpha - ofBoth.slope;
    gradient[1] = ofBeta.slope - ofBoth.slope;
    return lost * Math.log(alpha) + ofBeta.value - ofBoth.value;
  }

  return {
    parameters: SBG,
    n,
    scale: 1,
    dimensions: [0, 0],
    rescaling: 0,
    starts: [[1, 1]],
    share: 1,
    evaluate,
    penalty: { scale: 1, share: 1 },
  };
}
