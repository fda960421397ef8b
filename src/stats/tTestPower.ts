import { criticalT } from "./criticalT.ts";
import { nonCentralT } from "./nonCentralT.ts";
import { MOST_NONCENTRALITY } from "./nonCentralTCdf.ts";

/**
 * How likely a t test finds a difference that is there, on the side where it is, unchecked: two
 * groups of n, `noncentrality = difference / sd · √(n / 2)`.
 *
 * @internal
 */
export function tTestPower(n: number, noncentrality: number, level: number): number {
  const df = 2 * (n - 1);
  return nonCentralT(criticalT(level, df), df, Math.min(noncentrality, MOST_NONCENTRALITY)).upper;
}
