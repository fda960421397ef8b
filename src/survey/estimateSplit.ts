import { checkChoice } from "../core/checkOptions.ts";
import type { Estimate } from "../core/createResult.ts";
import { noData, zeroDenominator } from "../core/noData.ts";
import { estimateNet, NET_INTERVALS } from "../stats/estimateNet.ts";
import { estimateShare, SHARE_INTERVALS } from "../stats/estimateShare.ts";
import type { Split } from "./splitPoints.ts";

/** Which number three classes make: good of all, good minus bad, good of good and bad. */
export type SplitKind = "share" | "net" | "decided";

/**
 * The value of three classes of answers, with the interval of its kind.
 *
 * @internal
 */
export function estimateSplit(
  metric: string,
  kind: SplitKind,
  split: Split,
  level: number,
  method: unknown,
): { estimate: Estimate; interval: string } {
  const sample = split[kind];
  if (kind === "net") {
    const interval = checkChoice(metric, "interval", method, NET_INTERVALS);
    const estimate =
      sample.n === 0 ? noData(0) : estimateNet(split.up, split.down, sample, { level, interval });
    return { estimate, interval };
  }
  const interval = checkChoice(metric, "interval", method, SHARE_INTERVALS);
  if (sample.n > 0)
    return { estimate: estimateShare(split.up, sample, { level, interval }), interval };
  const reason = split.share.n > 0 ? zeroDenominator("good and bad together") : undefined;
  return { estimate: noData(0, reason), interval };
}
