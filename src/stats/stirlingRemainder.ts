/**
 * What Stirling's formula leaves of the logarithm of the gamma function:
 * `log(gamma(z)) - (z - 1/2) * log(z) + z - log(2 * pi) / 2`, for `z > 0`.
 *
 * @remarks
 * Asymptotic series from 10 on (Abramowitz and Stegun 1964, 6.1.40), the recurrence of the gamma
 * function below. Ratios of gamma functions built from it keep the digits that differences of
 * large logarithms lose.
 *
 * @internal
 */
export function stirlingRemainder(z: number): number {
  let steps = 0;
  let at = z;
  while (at < 10) {
    steps += (at + 0.5) * Math.log1p(1 / at) - 1;
    at += 1;
  }
  const w = 1 / (at * at);
  const series =
    1 / 12 - w * (1 / 360 - w * (1 / 1260 - w * (1 / 1680 - w * (1 / 1188 - (w * 691) / 360360))));
  return steps + series / at;
}
