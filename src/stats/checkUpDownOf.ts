import { checkOpenShare } from "./checkOpenShare.ts";
import { checkNetShare } from "./UpDownOf.ts";

/**
 * Checks the arguments of an interval for a net share: `up + down <= of`, `of > 0`, a level.
 *
 * @internal
 */
export function checkUpDownOf(
  metric: string,
  up: unknown,
  down: unknown,
  of: unknown,
  level: unknown,
): void {
  checkNetShare(metric, [], { up, down, of });
  checkOpenShare(metric, "level", level);
}
