import * as stats from "cx-metrics/stats";
import type { GoldenMethods, Named } from "./GoldenMethod.ts";

type Samples = { x: number[]; y: number[] };

/** R counts the pairs with the greater value in the first sample: the samples are swapped. */
function mannWhitney({ x, y }: Samples): Named {
  const { u, pValue, pValueWithoutContinuity, superiority } = stats.mannWhitney(y, x);
  return {
    U: u,
    pContinuity: pValue,
    pNoContinuity: pValueWithoutContinuity,
    probSuperiority: superiority,
  };
}

function brunnerMunzel({ x, y }: Samples): Named {
  const { statistic, pValue } = stats.brunnerMunzel(x, y);
  return { statistic, p: pValue };
}

function kruskalWallis({ groups }: { groups: number[][] }): Named {
  const { h, df, pValue } = stats.kruskalWallis(groups);
  return { H: h, df, p: pValue };
}

export const ranks: GoldenMethods = {
  "rank.mannWhitney": { compute: mannWhitney },
  "rank.brunnerMunzel": { compute: brunnerMunzel },
  "rank.kruskalWallis": { compute: kruskalWallis },
};
