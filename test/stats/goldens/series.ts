import * as stats from "cx-metrics/stats";
import type { GoldenMethods, Named } from "./GoldenMethod.ts";

type Values = { values: number[] };

function mannKendall({ values }: Values): Named {
  const { s, variance, z, pValue, tau } = stats.mannKendall(values);
  return { S: s, varS: variance, z, p: pValue, kendallTauB: tau };
}

function theilSen({ values, confidence }: Values & { confidence: number }): Named {
  return { ...stats.theilSen([...values.keys()], values, confidence) };
}

function cochranArmitage({ events, sizes }: { events: number[]; sizes: number[] }): Named {
  const groups = events.map((count, i) => ({ count, of: sizes[i] as number }));
  const { chiSquare, pValue } = stats.cochranArmitage(groups);
  return { chisq: chiSquare, p: pValue };
}

/** R divides by the MAD also where it is 0, which leaves it without scores; ours then falls back. */
function robustZ({ values }: Values): Named {
  const { median, mad, scores } = stats.robustZ(values);
  const z = scores.map((score) => (mad === 0 ? null : score));
  return { median, mad, z, flagged: beyond(z) };
}

function beyond(scores: readonly (number | null)[]): number[] {
  return [...scores.keys()].filter((i) => Math.abs(scores[i] ?? 0) > 3.5);
}

function stl(
  inputs: Values & { period: number; seasonalWindow: "periodic" | number; robust: boolean },
): Named {
  const { values, period, seasonalWindow, robust } = inputs;
  const fit = robust ? "robust" : "plain";
  const { seasonal, trend, remainder } = stats.stl(values, { period, seasonalWindow, fit });
  const { scores } = stats.robustZ(remainder);
  return { seasonal, trend, remainder, robustZ: scores, flagged: beyond(scores) };
}

function changePoints({ values, minSegment }: Values & { minSegment: number }): Named {
  // As many as strucchange tries unless told otherwise.
  const maxBreaks = Math.ceil(values.length / minSegment) - 2;
  const { breaks, byCount } = stats.breakpoints(values, { minSegment, maxBreaks });
  const { statistic, pValue } = stats.olsCusum(values);
  return {
    // The last of a segment from 1 is the first of the next from 0.
    bicBreaksAfterIndex1based: breaks,
    bestSingleBreak1based: byCount[1]?.breaks[0],
    rssByCount: byCount.map(({ residualSumOfSquares }) => residualSumOfSquares),
    bicByCount: byCount.map(({ bic }) => bic),
    olsCusum: statistic,
    olsCusumP: pValue,
  };
}

export const series: GoldenMethods = {
  "changepoint.mean": { compute: changePoints },
  "spike.robustZ": { compute: robustZ },
  "spike.stl": { compute: stl },
  "trend.cochranArmitage": { compute: cochranArmitage },
  "trend.mannKendall": { compute: mannKendall },
  "trend.theilSen": { compute: theilSen },
};
