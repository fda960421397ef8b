import * as stats from "cx-metrics/stats";
import type { GoldenMethods, Named } from "./GoldenMethod.ts";

type Pairs = { before: number[]; after: number[]; confidence: number };
type Samples = { x: number[]; y: number[]; confidence: number };

function meanT({ values, confidence }: { values: number[]; confidence: number }): Named {
  const { mean, standardDeviation, standardError, ...rest } = stats.tInterval(values, confidence);
  const { lower, upper } = rest;
  return { mean, sd: standardDeviation, se: standardError, lower, upper };
}

/** R counts the first mean less the second: the samples are swapped. */
function welch({ x, y, confidence }: Samples): Named {
  const { difference, t, df, pValue, lower, upper } = stats.welch(y, x, confidence);
  return { estimate: difference, t, df, p: pValue, lower, upper };
}

function paired({ before, after, confidence }: Pairs): Named {
  const { difference, t, df, pValue, lower, upper } = stats.pairedT(before, after, confidence);
  return { estimate: difference, t, df, p: pValue, lower, upper };
}

const codes = (scores: number[]) => scores.map((score) => Number(score > 8) - Number(score < 7));

function npsPaired({ before, after, confidence }: Pairs): Named {
  const { estimate, ...rest } = paired({
    before: codes(before),
    after: codes(after),
    confidence,
  });
  return { difference: estimate, ...rest };
}

function lognormal({ values, confidence }: { values: number[]; confidence: number }): Named {
  const { geometricMean, geometricLower, geometricUpper, mean, lower, upper } = stats.lognormalMean(
    values,
    confidence,
  );
  return {
    geometricMean,
    gmLower: geometricLower,
    gmUpper: geometricUpper,
    mean,
    meanLower: lower,
    meanUpper: upper,
  };
}

export const means: GoldenMethods = {
  "mean.t": { compute: meanT },
  "mean.difference.welch": { compute: welch },
  "mean.difference.paired": { compute: paired },
  "nps.difference.paired": { compute: npsPaired },
  "duration.lognormal": { compute: lognormal },
};
