/**
 * The second derivative of the logarithm of the gamma function, for `z` from 1e-150 on (it grows
 * like `1 / z^2`).
 *
 * @remarks
 * Recurrence up to 10, from there the asymptotic series (Abramowitz and Stegun 1964, 6.4.6 and
 * 6.4.12).
 *
 * @internal
 */
export function trigamma(z: number): number {
  let steps = 0;
  let at = z;
  while (at < 10) {
    steps += 1 / (at * at);
    at += 1;
  }
  const w = 1 / (at * at);
  const series =
    1 / 6 -
    w * (1 / 30 - w * (1 / 42 - w * (1 / 30 - w * (5 / 66 - w * (691 / 2730 - (w * 7) / 6)))));
  return steps + (1 + (0.5 + series / at) / at) / at;
}
