import type { SurvivalStep } from "./productLimit.ts";

/** A median and its limits; `null` for what a curve does not reach. */
interface MedianSurvival {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * The time at which a survival curve falls to one half, and the times at which its limits do.
 *
 * @internal
 */
export function medianSurvival(steps: readonly SurvivalStep[]): MedianSurvival {
  return {
    value: fallsToHalf(steps, "survival"),
    lower: fallsToHalf(steps, "lower"),
    upper: fallsToHalf(steps, "upper"),
  };
}

/** Products of fractions miss one half by a few last digits; so much R allows them, too. */
const ROUNDING = 1.5e-8;

/** Where a curve lies at one half, the middle between there and where it leaves it, as in R. */
function fallsToHalf(
  steps: readonly SurvivalStep[],
  curve: "survival" | "lower" | "upper",
): number | null {
  let flat: number | null = null;
  for (const step of steps) {
    const height = step[curve];
    if (height === null || height > 0.5 + ROUNDING) continue;
    if (height < 0.5 - ROUNDING) return flat === null ? step.time : (flat + step.time) / 2;
    flat ??= step.time;
  }
  return flat;
}
