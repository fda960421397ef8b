import { betaLogScale, betaLogShape } from "../../stats/incompleteBeta.ts";
import { NARROW, narrowMean } from "./betaTrapezoid.ts";
import { hypergeometricOne } from "./hypergeometricOne.ts";
import { logBetaRatio } from "./logBetaRatio.ts";

/** Above this rate the power series needs few terms. */
const QUICK = 0.11;

/**
 * What all periods that will be stayed in are worth today: the sum of
 * `e^(-rate * j) * B(alpha, beta + j) / B(alpha, beta)` over all `j` from 1 on.
 *
 * @remarks
 * `beta / (alpha + beta) * z * 2F1(1, beta + 1; alpha + beta + 1; z)`, `z = e^-rate`.
 *
 * @internal
 */
export function discountedStays(alpha: number, beta: number, rate: number): number {
  if (rate <= QUICK) return integrateStays(alpha, beta, Math.expm1(rate));
  const z = Math.exp(-rate);
  const first = (beta / (alpha + beta)) * z;
  return first * hypergeometricOne(beta + 1, alpha + beta + 1, z);
}

/**
 * The same as the mean of `g(p) = (1 - p) / (discount + p)` over `p` from the beta distribution.
 *
 * @remarks
 * By the trapezoidal rule over `x = log(p / (1 - p))`, whose error falls exponentially with the step. A small
 * `alpha` would put its mass at `p = 0`, far out in `x`; so `(1 - p)^power / discount`, whose mean is known and
 * which meets `g` there in value and slope, is taken off first. It is nowhere above `g`.
 */
function integrateStays(alpha: number, beta: number, discount: number): number {
  const spread = Math.sqrt(1 / alpha + 1 / beta);
  if (spread < NARROW)
    return narrowMean(alpha / beta, spread, (p, odds) => 1 / ((1 + odds) * (discount + p)));
  const power = 1 + 1 / discount;
  const logScale = betaLogScale(alpha, beta);
  const middle = Math.log(alpha / (beta + 1));
  const deviation = Math.sqrt(1 / alpha + 1 / (beta + 1));
  const step = Math.min(0.2, 0.5 * deviation);
  const from = Math.max(Math.log(discount) - 21, middle - 12 * deviation - 90 / alpha);
  const tail = 40 / (beta + 1);
  const to = Math.max(Math.log(Math.expm1(tail)), middle + 12 * Math.min(1, deviation) + tail);
  let sum = 0;
  for (let x = from; x < to; x += step) {
    const odds = Math.exp(x);
    const stays = 1 / (1 + odds);
    const leaves = odds * stays;
    const rest = (discount * stays) / (discount + leaves) - Math.exp(-power * Math.log1p(odds));
    sum += rest * Math.exp(logScale + betaLogShape(leaves, stays, alpha, beta));
  }
  return (Math.exp(logBetaRatio(alpha, beta, power)) + step * sum) / discount;
}
