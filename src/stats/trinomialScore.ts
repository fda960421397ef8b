import { checkUpDownOf } from "./checkUpDownOf.ts";
import { criticalZ } from "./criticalZ.ts";
import type { IntervalLimits } from "./IntervalLimits.ts";

/**
 * Score interval for a net share, the share of one class minus that of another (Tango's interval).
 *
 * Formula: the net shares `d` with `|up - down - of * d| <= z * sqrt(of * V(d))`, where `V(d)` is
 * the variance of one answer under the most likely class shares whose difference is `d`.
 * Unit: share. Range: -1 to 1.
 *
 * A net share is the difference of two paired shares, so Tango's interval for paired proportions
 * applies as it is. It is the default for such scores: coverage stays near the level from one
 * answer on, also when all answers agree, where the simple interval shrinks to a point. Answers
 * that are neither up nor down count in `of` only. Weighted samples pass effective counts.
 *
 * Cost: constant, about half a microsecond.
 *
 * @param up - How many count positive, at least 0; may be fractional.
 * @param down - How many count negative, at least 0; `up + down` is at most `of`.
 * @param of - How many there are in all, above 0; may be fractional (an effective base).
 * @param level - Confidence level, such as 0.95; above 0 and below 1.
 * @returns Both ends; they enclose `(up - down) / of`.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `out-of-range`, and `inconsistent`
 *   where `up + down` exceeds `of`.
 *
 * @example
 * ```ts
 * import { trinomialScore } from "cx-metrics/stats";
 *
 * const { lower, upper } = trinomialScore(95, 1, 100, 0.95);
 * lower.toFixed(4); // => "0.8485"
 * upper.toFixed(4); // => "0.9745"
 * ```
 *
 * @see {@link trinomialMoverWilson}, {@link trinomialAdjustedWald}, {@link trinomialWald}
 * @see T. Tango (1998), Statistics in Medicine 17, 891-908; B. Rocks (2016), The American
 *   Statistician 70, 365-372, compares intervals for the net promoter score.
 * @public
 */
export function trinomialScore(
  up: number,
  down: number,
  of: number,
  level: number,
): IntervalLimits {
  checkUpDownOf("trinomial-score", up, down, of, level);
  return scoreLimits(up, down, of, criticalZ(level));
}

/**
 * Score limits for a given number of standard errors, unchecked.
 *
 * @internal
 */
export function scoreLimits(up: number, down: number, of: number, z: number): IntervalLimits {
  return { lower: lowerLimit(up, down, of, z), upper: 0 - lowerLimit(down, up, of, z) };
}

/**
 * The smallest net share that the score test does not refuse, by the Illinois algorithm: false
 * position between two places of opposite sign, where a place that stays counts half. Where all
 * answers agree the estimate is a root too, so the search starts from the largest deviation instead
 * of the true one.
 */
function lowerLimit(up: number, down: number, of: number, z: number): number {
  let other = -1;
  let otherExcess = up - down + of;
  let net = (up - down) / of;
  let excess = -z * Math.sqrt(of);
  let stepsLeft = 60;
  let step: number;
  do {
    step = (excess * (net - other)) / (otherExcess - excess);
    const next = net + step;
    const beyond = up - down - of * next - z * Math.sqrt(of * varianceAt(up, down, of, next));
    if (beyond * excess < 0) {
      other = net;
      otherExcess = excess;
    } else otherExcess /= 2;
    net = next;
    excess = beyond;
    stepsLeft -= 1;
  } while (Math.abs(step) > 1e-16 && stepsLeft > 0);
  return net;
}

/**
 * Variance of one answer under the most likely class shares with the given net share; `q` is the
 * share of the lower class. Both forms of the root avoid cancellation.
 */
function varianceAt(up: number, down: number, of: number, net: number): number {
  if (net < 0) return varianceAt(down, up, of, -net);
  const bernoulli = net * (1 - net);
  const b = (2 * of - up + down) * net - up - down;
  const root = Math.sqrt(b * b + 8 * of * down * bernoulli);
  const q = b > 0 ? (2 * down * bernoulli) / (b + root) : (root - b) / (4 * of);
  return 2 * q + bernoulli;
}
