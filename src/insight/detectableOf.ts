import { criticalZ } from "../stats/criticalZ.ts";
import { probit } from "../stats/probit.ts";
import type { DifferenceEvidence } from "./DifferenceEvidence.ts";
import type { ValueRange } from "./rangeOf.ts";

/** How sure one wants to be to find what is there. */
const POWER = 0.8;

/**
 * The smallest true difference that is found with 80 % probability, in `units` of the value; `null`
 * where the scale has no room for it on either side of the value of both together.
 *
 * @internal
 */
export function detectableOf(
  { pooled, variance }: Pick<DifferenceEvidence, "pooled" | "variance">,
  units: number,
  range: ValueRange | null,
  level: number,
): number | null {
  if (variance === null) return null;
  const difference = units * (criticalZ(level) + probit(POWER)) * Math.sqrt(variance);
  if (range === null) return difference;
  const room = Math.max(units * pooled - range.min, range.max - units * pooled);
  return difference <= room ? difference : null;
}
