import { betaTrapezoid } from "./betaTrapezoid.ts";
import { logBetaRatio } from "./logBetaRatio.ts";

/**
 * The mean of `(1 + p * y)^-shape` over `p` from a beta distribution: the probability that a customer has
 * not left who would buy a negative binomial number of times, with `shape` and mean `shape * y`, and
 * leaves after each purchase with chance `p`.
 *
 * @remarks
 * The sum over the wished number of its chance times the chance to stay after all of them, as in
 * {@link betaGain}: no term is negative. Where this would take thousands of terms, an integral.
 *
 * @param a - Above 0.
 * @param b - Above 0.
 * @param shape - Above 0.
 * @param y - 0 or more.
 *
 * @internal
 */
export function betaSurvival(a: number, b: number, shape: number, y: number): number {
  if (y > 100 || shape * y > 600) return betaSurvivalIntegral(a, b, shape, y);
  const z = y / (1 + y);
  let weight = 1;
  let stays = 1;
  let weights = 1;
  let stayed = 1;
  for (let j = 0; weight * (1 + y) > 1e-17 * stayed; j++) {
    weight *= ((shape + j) / (j + 1)) * z;
    stays *= (b + j) / (a + b + j);
    weights += weight;
    stayed += weight * stays;
  }
  return stayed / weights;
}

/**
 * By {@link betaTrapezoid}; what stands out at `p = 0` and `p = 1`, where a small `a`
 * or `b` has its mass, is taken off first: `(1 - p)^power` and `p * (1 + y)^-shape`, whose means are known.
 */
function betaSurvivalIntegral(a: number, b: number, shape: number, y: number): number {
  const atOne = Math.exp(-shape * Math.log1p(y));
  const power = Math.max(1, shape * y);
  const between = betaTrapezoid(a, b, -40 - Math.log(power), (p, odds) => {
    const stays = Math.exp(-shape * Math.log1p(p * y));
    return stays - Math.exp(-power * Math.log1p(odds)) - atOne * p;
  });
  return Math.exp(logBetaRatio(a, b, power)) + (atOne * a) / (a + b) + between;
}
