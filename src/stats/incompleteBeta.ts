import { logRatioExcess } from "./logRatioExcess.ts";
import { stirlingRemainder } from "./stirlingRemainder.ts";

/** Both tails of a distribution at one place; they sum to 1, and the small one keeps its digits. */
export interface Tails {
  /** The probability up to the place. */
  readonly lower: number;
  /** The probability beyond it. */
  readonly upper: number;
}

/**
 * Regularised incomplete beta function, both tails, unchecked.
 *
 * @remarks
 * `x^a * y^b / B(a, b)` by Stirling remainders around the mean, times the continued fraction of
 * the tail that ends on this side of the mean.
 *
 * @param x - From 0 to 1.
 * @param y - `1 - x`, with all its digits where it is small.
 *
 * @internal
 */
export function incompleteBeta(x: number, y: number, a: number, b: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (y <= 0) return { lower: 1, upper: 0 };
  const kernel = Math.exp(betaLogScale(a, b) + betaLogShape(x, y, a, b));
  if (a * y >= b * x) {
    const lower = Math.min(1, kernel * betaFraction(x, y, a, b));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, kernel * betaFraction(y, x, b, a));
  return { lower: 1 - upper, upper };
}

/**
 * Logarithm of `x^a * y^b / B(a, b)` at the mean `x = a / (a + b)`.
 *
 * @internal
 */
export function betaLogScale(a: number, b: number): number {
  const remainders = stirlingRemainder(a + b) - stirlingRemainder(a) - stirlingRemainder(b);
  return 0.5 * Math.log((a / (a + b)) * (b / (2 * Math.PI))) + remainders;
}

/**
 * How far the logarithm of `x^a * y^b` lies below its value at the mean.
 *
 * @internal
 */
export function betaLogShape(x: number, y: number, a: number, b: number): number {
  const sum = a + b;
  const offset = x * b - y * a;
  return (
    a * logRatioExcess((x / a) * sum, offset / a) + b * logRatioExcess((y / b) * sum, -offset / b)
  );
}

/**
 * The lower tail divided by `x^a * y^b / B(a, b)`, for `x` up to the mean.
 *
 * @remarks
 * Continued fraction of A. R. DiDonato and A. H. Morris (1992), ACM Transactions on Mathematical
 * Software 18, 360-373, equation 9. It takes some tens of terms, and of the order of
 * `sqrt(min(a, b))` close to the mean.
 *
 * @internal
 */
export function betaFraction(x: number, y: number, a: number, b: number): number {
  const lambda = a * y - b * x;
  let over0 = 0;
  let over1 = (a + 1) / (a * (lambda + 1));
  let under0 = over1;
  let ratio = 0;
  for (let n = 1; Math.abs(over1 - ratio) > 1e-16 * over1 && n < 1e6; n++) {
    ratio = over1;
    const c = a + 2 * n;
    const w = (n * (b - n) * x) / (c - 1);
    const alpha = (((a + n - 1) * (a + b + n - 1)) / (c - 1)) * x * w;
    const beta = n + w + ((a + n) / (c + 1)) * (lambda + 1 + n * (1 + y));
    const scale = 1 / (beta + alpha * under0);
    const next = (beta * over1 + alpha * over0) * scale;
    over0 = over1 * scale;
    under0 = scale;
    over1 = next;
  }
  return over1;
}
