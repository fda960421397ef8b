import { type CountOf, checkShareCount } from "./CountOf.ts";
import { checkOpenShare } from "./checkOpenShare.ts";

/**
 * Checks the arguments of a comparison of two shares, `a`, `b` and a level.
 *
 * @internal
 */
export function checkTwoShares(
  metric: string,
  a: unknown,
  b: unknown,
  level: unknown,
): readonly [CountOf, CountOf] {
  const shares = [checkShareCount(metric, ["a"], a), checkShareCount(metric, ["b"], b)] as const;
  checkOpenShare(metric, "level", level);
  return shares;
}

/**
 * The second share less the first.
 *
 * @internal
 */
export function differenceOf(a: CountOf, b: CountOf): number {
  return b.count / b.of - a.count / a.of;
}
