/**
 * How likely the largest distance of a Brownian bridge from 0 is above `x` (Kolmogorov's limit).
 *
 * @remarks
 * The alternating series converges fast for large x, the other one for small x, where the result is
 * near 1 and loses nothing to the subtraction.
 *
 * @internal
 */
export function kolmogorovTail(x: number): number {
  let sum = 0;
  if (x < 1) {
    for (let k = 1; k <= 13; k += 2) sum += Math.exp(-((k * Math.PI) ** 2) / (8 * x * x));
    return 1 - (Math.sqrt(2 * Math.PI) / x) * sum;
  }
  for (let k = 1; k <= 6; k++) sum += (k % 2 === 0 ? -1 : 1) * Math.exp(-2 * (k * x) ** 2);
  return 2 * sum;
}
