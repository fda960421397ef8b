import { logBeta } from "../numerics/logBeta.ts";
import type { ParetoNbd } from "./ParetoNbdModel.ts";

/**
 * The probability of n purchases of a new customer within t.
 *
 * @remarks
 * Either the customer is alive, or left at `y = t / (1 + e^-x)`: the integral over x by the trapezoidal rule,
 * whose error falls exponentially with the step. Over x the function has one peak, and no
 * singularity comes near the line, whatever the parameters.
 *
 * @internal
 */
export function purchaseProbability(model: ParetoNbd, n: number, t: number): number {
  const { r, alpha, s, beta } = model;
  if (t === 0) return n === 0 ? 1 : 0;
  const choices = n === 0 ? 0 : -Math.log(n) - logBeta(r, n);
  /** The logarithm of the chance of n purchases until y, of who is alive at y. */
  const bought = (y: number) =>
    choices - r * Math.log1p(y / alpha) - (n === 0 ? 0 : n * Math.log1p(alpha / y));
  const constant = Math.log(s * (t / beta));
  const term = (x: number) => {
    const odds = Math.exp(x);
    const y = t * (odds / (1 + odds));
    const leaving = constant - (s + 1) * Math.log1p(y / beta) + x - 2 * Math.log1p(odds);
    return Math.exp(bought(y) + leaving);
  };
  const { peak, curvature } = peakOf(model, n, t);
  const step = Math.min(0.25, 0.7 / Math.sqrt(curvature));
  let sum = term(peak);
  for (const stride of [step, -step]) {
    let last = sum;
    for (let x = peak + stride; last > 1e-18 * sum; x += stride) {
      last = term(x);
      sum += last;
    }
  }
  // Beyond 1 there is rounding only.
  return Math.min(1, Math.exp(bought(t) - s * Math.log1p(t / beta)) + step * sum);
}

/** Where the function has its peak, by bisection, and minus the second derivative of its logarithm there. */
function peakOf({ r, alpha, s, beta }: ParetoNbd, n: number, t: number) {
  const at = (x: number) => {
    const odds = Math.exp(x);
    const share = odds / (1 + odds);
    const y = t * share;
    const buying = y / (alpha + y);
    const leaving = y / (beta + y);
    const slope = n + 1 - odds - (r + n) * buying - (s + 1) * leaving;
    const bends = (r + n) * buying * (1 - buying) + (s + 1) * leaving * (1 - leaving);
    return { slope, curvature: share + (1 - share) ** 2 * bends };
  };
  let from = -700;
  let to = 45;
  while (to - from > 1e-9) {
    const middle = (from + to) / 2;
    if (at(middle).slope > 0) from = middle;
    else to = middle;
  }
  return { peak: from, curvature: at(from).curvature };
}
