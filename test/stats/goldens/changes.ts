import * as stats from "cx-metrics/stats";
import type { GoldenMethods, Named } from "./GoldenMethod.ts";

type Share = { successes: number; n: number; confidence: number };
type Shares = {
  successes1: number;
  n1: number;
  successes2: number;
  n2: number;
  confidence: number;
};
type Groups = { promoters: number; passives: number; detractors: number };

/** The golden's difference is the first share less the second; ours is the second less the first. */
function fromSecond<Result>(
  { successes1, n1, successes2, n2, confidence }: Shares,
  compare: (a: stats.CountOf, b: stats.CountOf, level: number) => Result,
): Result {
  return compare({ count: successes2, of: n2 }, { count: successes1, of: n1 }, confidence);
}

const limits = ({ lower, upper }: stats.IntervalLimits) => [lower, upper];

function newcombe(inputs: Shares): Named {
  const { difference, ...ends } = fromSecond(inputs, stats.newcombe);
  return { estimate: difference, ...ends };
}

function otherIntervals(inputs: Shares): Named {
  return {
    wald: limits(fromSecond(inputs, stats.waldDifference)),
    agrestiCaffo: limits(fromSecond(inputs, stats.agrestiCaffo)),
  };
}

function differenceTest(inputs: Shares): Named {
  const { successes1, n1, successes2, n2 } = inputs;
  const { chiSquare, pValue } = stats.chiSquareTest([
    [successes1, n1 - successes1],
    [successes2, n2 - successes2],
  ]);
  return { chisq: chiSquare, p: pValue, pFisher: fromSecond(inputs, stats.fisherExact) };
}

function oneSample({
  successes,
  n,
  null: p,
}: {
  successes: number;
  n: number;
  null: number;
}): Named {
  const { z, pValue, exactPValue } = stats.proportionTest({ count: successes, of: n }, p);
  return { z, pScore: pValue, pExact: exactPValue };
}

function mcNemar({ b, c }: { b: number; c: number }): Named {
  const { chiSquare, pValue, exactPValue } = stats.mcNemar(b, c);
  return { chisq: chiSquare, p: pValue, pExact: exactPValue };
}

function table({ table }: { table: number[][] }): Named {
  const { chiSquare, df, pValue, cramersV } = stats.chiSquareTest(table);
  return { chisq: chiSquare, df, p: pValue, cramersV };
}

const net = ({ promoters, passives, detractors }: Groups): stats.UpDownOf => ({
  up: promoters,
  down: detractors,
  of: promoters + passives + detractors,
});

function npsDifference(inputs: { a: Groups; b: Groups; confidence: number }): Named {
  const [a, b] = [net(inputs.b), net(inputs.a)];
  const level = inputs.confidence;
  const wald = stats.trinomialDifferenceWald(a, b, level);
  const adjusted = stats.trinomialDifferenceAdjustedWald(a, b, level);
  const mover = stats.trinomialDifference(a, b, level);
  return {
    difference: mover.difference,
    seWald: (wald.upper - wald.lower) / 2 / stats.normalQuantile((1 + level) / 2),
    zWald: wald.z,
    pWald: wald.pValue,
    zAdjusted: adjusted.z,
    pAdjusted: adjusted.pValue,
    adjustedLower: adjusted.lower,
    adjustedUpper: adjusted.upper,
    moverLower: mover.lower,
    moverUpper: mover.upper,
    pMover: mover.pValue,
  };
}

function heterogeneity({ segments }: { segments: Groups[] }): Named {
  const { q, df, pValue } = stats.netHeterogeneity(segments.map(net));
  return { Q: q, df, p: pValue };
}

export const changes: GoldenMethods = {
  "proportion.wilsonContinuity": {
    compute: ({ successes, n, confidence }: Share) => ({
      estimate: successes / n,
      ...stats.wilsonContinuity(successes, n, confidence),
    }),
  },
  "proportion.test.oneSample": { compute: oneSample },
  "proportion.difference.newcombe": { compute: newcombe },
  "proportion.difference.otherIntervals": {
    compute: otherIntervals,
    // statsmodels' cubic has a count where the base belongs: see miettinenNurminen.test.ts.
    notOurs: ["miettinenNurminen"],
  },
  "proportion.difference.test": { compute: differenceTest },
  "proportion.ratio.katzLog": {
    compute: (inputs: Shares) => ({ ...fromSecond(inputs, stats.katzLog) }),
  },
  "proportion.paired.mcnemar": { compute: mcNemar },
  "table.chisq": { compute: table },
  "nps.difference": { compute: npsDifference },
  "nps.heterogeneity": { compute: heterogeneity },
};
