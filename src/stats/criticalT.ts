import { tQuantile } from "./tQuantile.ts";

/** Within them t quantiles are finite at every level; weighted answers may be worth hardly one. */
const LEAST_DF = 0.1;
const MOST_DF = 1e10;

/**
 * How many standard errors a two-sided t interval reaches to each side.
 *
 * @internal
 */
export function criticalT(level: number, df: number): number {
  const p = Math.min((1 + level) / 2, 1 - Number.EPSILON / 2);
  return tQuantile(p, Math.max(LEAST_DF, Math.min(MOST_DF, df)));
}
