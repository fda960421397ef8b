import { hypergeometricOne } from "../numerics/hypergeometricOne.ts";

/**
 * The chance that of two waiting times the first one ends first: both Pareto distributed, at a time when
 * their rates have gamma distributions of these shapes and rates.
 *
 * @remarks
 * `shape / q * 2F1(1, otherShape; q + 1; 1 - rate / otherRate)`, `q = shape + otherShape`; where the rate is the
 * larger one, Euler's transformation of that. All terms are positive, and equal rates are nothing special.
 *
 * @internal
 */
export function raceChance(
  shape: number,
  rate: number,
  otherShape: number,
  otherRate: number,
): number {
  const q = shape + otherShape;
  const share = shape / q;
  if (rate <= otherRate) {
    const gap = gapOf(rate, otherRate);
    return share * hypergeometricOne(otherShape, q + 1, gap, rate / otherRate);
  }
  const less = otherRate / rate;
  return share * less * hypergeometricOne(shape + 1, q + 1, gapOf(otherRate, rate), less);
}

/**
 * How far a number lies below a larger one, relative to that one: below 1, also where it rounds to 1.
 *
 * @internal
 */
export function gapOf(small: number, large: number): number {
  return Math.min((large - small) / large, LARGEST_GAP);
}

const LARGEST_GAP = 1 - 2 ** -53;
