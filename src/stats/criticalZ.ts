import { probit } from "./probit.ts";

/**
 * How many standard errors a two-sided interval reaches to each side: 1.96 at level 0.95.
 *
 * @internal
 */
export function criticalZ(level: number): number {
  return Math.abs(probit((1 - level) / 2));
}
