import { checkOpenShare } from "./checkOpenShare.ts";
import { checkNetShare, type UpDownOf } from "./UpDownOf.ts";

/**
 * Checks the arguments of a comparison of two net shares, `a`, `b` and a level.
 *
 * @internal
 */
export function checkTwoNets(
  metric: string,
  a: unknown,
  b: unknown,
  level: unknown,
): readonly [UpDownOf, UpDownOf] {
  const nets = [checkNetShare(metric, ["a"], a), checkNetShare(metric, ["b"], b)] as const;
  checkOpenShare(metric, "level", level);
  return nets;
}
