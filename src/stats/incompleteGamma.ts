import type { Tails } from "./incompleteBeta.ts";
import { logRatioExcess } from "./logRatioExcess.ts";
import { stirlingRemainder } from "./stirlingRemainder.ts";

/**
 * Regularised incomplete gamma function, both tails, unchecked.
 *
 * @internal
 */
export function incompleteGamma(x: number, a: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  const kernel = Math.exp(gammaLogKernel(x, a));
  if (x < a + 1) {
    const lower = Math.min(1, kernel * gammaSeries(x, a));
    return { lower, upper: 1 - lower };
  }
  const upper = kernel * gammaFraction(x, a);
  return { lower: 1 - upper, upper };
}

/**
 * Logarithm of `x^a * exp(-x) / gamma(a)`, by the Stirling remainder around the mean.
 *
 * @internal
 */
export function gammaLogKernel(x: number, a: number): number {
  const shape = a * logRatioExcess(x / a, (x - a) / a);
  return 0.5 * Math.log(a / (2 * Math.PI)) + shape - stirlingRemainder(a);
}

/**
 * The lower tail divided by `x^a * exp(-x) / gamma(a)`, by its power series, for `x` up to `a + 1`.
 *
 * @internal
 */
export function gammaSeries(x: number, a: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; term > 1e-17 * sum && n < 1e6; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/**
 * The upper tail divided by `x^a * exp(-x) / gamma(a)`, by Legendre's continued fraction (Abramowitz
 * and Stegun 1964, 6.5.31, even part), for `x` from `a + 1` on.
 *
 * @internal
 */
export function gammaFraction(x: number, a: number): number {
  let over0 = 0;
  let over1 = 1 / (x + 1 - a);
  let under0 = over1;
  let ratio = 0;
  for (let n = 1; Math.abs(over1 - ratio) > 1e-16 * over1 && n < 1e6; n++) {
    ratio = over1;
    const alpha = n * (a - n);
    const beta = x + 2 * n + 1 - a;
    const scale = 1 / (beta + alpha * under0);
    const next = (beta * over1 + alpha * over0) * scale;
    over0 = over1 * scale;
    under0 = scale;
    over1 = next;
  }
  return over1;
}
