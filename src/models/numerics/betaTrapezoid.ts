import { betaLogScale, betaLogShape } from "../../stats/incompleteBeta.ts";

/** Of a smaller standard deviation, `x` is normal, and its digits are too few for steps. */
export const NARROW = 1e-5;

/** Places and weights of Gauss and Hermite: the mean over a normal distribution, exact up to degree 9. */
const NORMAL = [
  [0, 8 / 15],
  [Math.sqrt(5 - Math.sqrt(10)), (7 + 2 * Math.sqrt(10)) / 60],
  [-Math.sqrt(5 - Math.sqrt(10)), (7 + 2 * Math.sqrt(10)) / 60],
  [Math.sqrt(5 + Math.sqrt(10)), (7 - 2 * Math.sqrt(10)) / 60],
  [-Math.sqrt(5 + Math.sqrt(10)), (7 - 2 * Math.sqrt(10)) / 60],
] as const;

/**
 * The mean of a function of `p` over a beta distribution, by the trapezoidal rule over `x = log(p / (1 - p))`,
 * whose error falls exponentially with the step.
 *
 * @remarks
 * Right where the function vanishes at both ends, at which a small `a` or `b` has its mass, far out in `x`.
 *
 * @param from - The `x` below which the function is nothing.
 * @param rest - Of `p` and `p / (1 - p)`.
 *
 * @internal
 */
export function betaTrapezoid(
  a: number,
  b: number,
  from: number,
  rest: (p: number, odds: number) => number,
): number {
  const deviation = Math.sqrt(1 / a + 1 / b);
  if (deviation < NARROW) return narrowMean(a / b, deviation, rest);
  const logScale = betaLogScale(a, b);
  const step = Math.min(0.2, 0.5 * deviation);
  const middle = Math.log(a / b);
  const start = Math.max(from, middle - 12 * deviation - 90 / a);
  const end = Math.min(40, middle + 12 * deviation + 50 / b);
  let sum = 0;
  for (let x = start; x < end; x += step) {
    const odds = Math.exp(x);
    const q = 1 / (1 + odds);
    const p = odds * q;
    sum += rest(p, odds) * Math.exp(logScale + betaLogShape(p, q, a, b));
  }
  return step * sum;
}

/**
 * The mean over a normal `x` around `log(middle)`.
 *
 * @internal
 */
export function narrowMean(
  middle: number,
  deviation: number,
  rest: (p: number, odds: number) => number,
): number {
  return NORMAL.reduce((sum, [place, weight]) => {
    const odds = middle * Math.exp(place * deviation);
    return sum + weight * rest(odds / (1 + odds), odds);
  }, 0);
}
