import type { Tails } from "./incompleteBeta.ts";
import { logRatioExcess } from "./logRatioExcess.ts";
import { normalTail } from "./normalTail.ts";
import { stirlingRemainder } from "./stirlingRemainder.ts";

/**
 * Both tails of the non-central t distribution, for df from 1 on and |noncentrality| up to 1000,
 * unchecked.
 *
 * @remarks
 * A t value stays below t where a normal one stays below `t · s - noncentrality`, with s the root of
 * a chi-square over its df. Over `u = log s` the trapezoid rule converges faster than any power of
 * its step, as all is smooth and fades out at both ends; the step follows the narrower of the two.
 *
 * @internal
 */
export function nonCentralT(t: number, df: number, noncentrality: number): Tails {
  const half = df / 2;
  const step = Math.min(0.08, 0.45 / Math.sqrt(df + noncentrality ** 2 / 2));
  const scale = 2 * Math.sqrt(half / (2 * Math.PI)) * Math.exp(-stirlingRemainder(half)) * step;
  let lower = 0;
  let upper = 0;
  const add = (u: number): boolean => {
    const weight = Math.exp(half * logRatioExcess(Math.exp(2 * u), Math.expm1(2 * u)));
    const x = t * Math.exp(u) - noncentrality;
    // From 39 on the tail is below the smallest double.
    const tail = normalTail(Math.min(Math.abs(x), 40));
    lower += weight * (x < 0 ? tail : 1 - tail);
    upper += weight * (x < 0 ? 1 - tail : tail);
    return weight > NEGLIGIBLE;
  };
  add(0);
  for (let i = 1; add(i * step); i++);
  for (let i = 1; add(-i * step); i++);
  return { lower: Math.min(1, scale * lower), upper: Math.min(1, scale * upper) };
}

/** So far out the rest of all weights is below 1e-16 of the sum. */
const NEGLIGIBLE = 1e-18;
