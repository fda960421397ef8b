/**
 * The probability of more than `x` under the standard normal distribution, for `x` from 0 on (or
 * little below it), unchecked: by a series near the centre, by a continued fraction beyond.
 *
 * @internal
 */
export function normalTail(x: number): number {
  return x < 2 ? 0.5 - centre(x) : normalDensity(x) / fraction(x);
}

/** The probability between 0 and x, by a series of positive terms. */
function centre(x: number): number {
  let term = x;
  let sum = x;
  for (let k = 3; k <= 63; k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return normalDensity(x) * sum;
}

/**
 * Density divided by upper tail. What the last of 60 levels stands on is solved as if it repeated
 * itself, which leaves an error below 1e-16 from 2 on.
 */
function fraction(x: number): number {
  let below = (x + Math.sqrt(x * x + 244)) / 2;
  for (let k = 60; k >= 1; k--) below = x + k / below;
  return below;
}

/**
 * Density of the standard normal distribution, unchecked. The square is split into an exact and a
 * small part, so that its rounding does not show.
 *
 * @internal
 */
export function normalDensity(x: number): number {
  const coarse = Math.round(x * 64) / 64;
  const rest = (x - coarse) * (x + coarse);
  return Math.exp(-(coarse * coarse) / 2) * Math.exp(-rest / 2) * INVERSE_ROOT_TWO_PI;
}

const INVERSE_ROOT_TWO_PI = 0.3989422804014327;
