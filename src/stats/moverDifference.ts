import type { IntervalLimits } from "./IntervalLimits.ts";

/** An estimate and its own limits. */
export interface Estimated extends IntervalLimits {
  readonly value: number;
}

/**
 * Limits of the difference `b - a` of two independent estimates from the limits of each (MOVER).
 *
 * @remarks
 * Zou and Donner (2008), Statistics in Medicine 27, 1693-1702; of two Wilson intervals it is
 * Newcombe's method 10.
 *
 * @internal
 */
export function moverDifference(a: Estimated, b: Estimated): IntervalLimits {
  const difference = b.value - a.value;
  return {
    lower: difference - length(b.value - b.lower, a.upper - a.value),
    upper: difference + length(b.upper - b.value, a.value - a.lower),
  };
}

function length(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}
