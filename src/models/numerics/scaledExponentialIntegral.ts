import { logGammaOnePlus } from "./logGammaOnePlus.ts";

/**
 * `exp(z) * E_s(z)`, the integral of `exp(-z * u) * (1 + u)^-s` over `u` from 0 to infinity, for `s > 0` and
 * `z > 0`: never above `1 / z`, so it cannot overflow as `gamma(1 - s, z) = z^(1 - s) * E_s(z)` does.
 *
 * @remarks
 * From `z = 1` on the even part of Legendre's continued fraction (Abramowitz and Stegun 1964, 5.1.22). Below,
 * the series of `gamma(1 - s, z)` for `s` up to 3/2, with its two poles at `s = 1` taken together, and from
 * there the recurrence 5.1.14 upwards, which damps errors by `z / s` a step; it starts at most 30
 * steps below `s`, where the damping has made any start good enough.
 *
 * @internal
 */
export function scaledExponentialIntegral(s: number, z: number): number {
  if (z >= 1) return fraction(s, z);
  const steps = Math.max(0, Math.ceil(s - 1.5));
  const taken = Math.min(30, steps);
  let at = s - taken;
  let value = taken < steps ? 1 / (z + at) : series(at, z);
  for (let step = 0; step < taken; step++) {
    value = (1 - z * value) / at;
    at += 1;
  }
  return value;
}

/** For `s` from 0 to 3/2 and `z` below 1. */
function series(s: number, z: number): number {
  const alpha = 1 - s;
  const log = alpha * Math.log(z);
  let term = 1;
  let sum = 0;
  for (let k = 1; term > 1e-18 || term < -1e-18; k++) {
    term *= -z / k;
    sum += term / (alpha + k);
  }
  // The limits of the two quotients at alpha = 0 are minus the constant of Euler and log(z).
  const poles =
    alpha === 0
      ? MINUS_EULER - Math.log(z)
      : (Math.expm1(logGammaOnePlus(alpha)) - Math.expm1(log)) / alpha;
  return Math.exp(z) * (poles * Math.exp(-log) - sum);
}

const MINUS_EULER = -0.5772156649015329;

/** For `z` from 1 on. */
function fraction(s: number, z: number): number {
  let below = z + s;
  let c = Number.POSITIVE_INFINITY;
  let d = 1 / below;
  let value = d;
  for (let n = 1; n < 200; n++) {
    const numerator = n * (n - 1 + s);
    below += 2;
    d = 1 / (below - numerator * d);
    c = below - numerator / c;
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return value;
}
