import { logBetaRatio } from "./logBetaRatio.ts";

/** So many terms are added one by one; from there on what differs is large enough for asymptotic series. */
const DIRECT = 256;
/** From here on the general form has the digits that it loses next to `alpha = 1`. */
const NEAR_ONE = 1e-4;

/**
 * How many of the next t periods will be stayed in: the sum of `B(alpha, beta + j) / B(alpha, beta)` over `j`
 * from 1 to t.
 *
 * @internal
 */
export function expectedStays(alpha: number, beta: number, t: number): number {
  const direct = Math.min(t, DIRECT);
  let stay = 1;
  let sum = 0;
  for (let j = 0; j < direct; j++) {
    stay *= (beta + j) / (alpha + beta + j);
    sum += stay;
  }
  return t === direct ? sum : sum + stay * laterStays(alpha, beta + direct, t - direct);
}

/**
 * The same sum in closed form, `beta / (alpha - 1) * (1 - B(alpha - 1, beta + 1 + t) / B(alpha - 1, beta + 1))`,
 * for a beta of at least 256.
 */
function laterStays(alpha: number, beta: number, t: number): number {
  const excess = alpha - 1;
  if (Math.abs(excess) < NEAR_ONE) {
    // The logarithm of the ratio is -excess times the mean of a gap of digammas.
    const gap = digammaGap(beta + 1 + excess / 2, t);
    return excess === 0 ? beta * gap : (-beta * Math.expm1(-excess * gap)) / excess;
  }
  const log =
    excess > 0 ? logBetaRatio(excess, beta + 1, t) : -logBetaRatio(-excess, beta + 1 + excess, t);
  return (-beta * Math.expm1(log)) / excess;
}

/** `digamma(z + t) - digamma(z)` for a `z` of at least 256, by the asymptotic series. */
function digammaGap(z: number, t: number): number {
  const near = 1 / z;
  const far = 1 / (z + t);
  const sum = near + far;
  const squares = near * near + far * far;
  return Math.log1p(t / z) + t * near * far * (0.5 + sum * (1 / 12 - squares / 120));
}
