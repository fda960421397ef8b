import * as stats from "cx-metrics/stats";
import type { GoldenMethods, Named } from "./GoldenMethod.ts";

/** The places of the values that lie beyond their limits. */
function beyond(
  points: readonly { value: number; lower: number | null; upper: number | null }[],
): number[] {
  return points.flatMap(({ value, lower, upper }, i) =>
    lower !== null && upper !== null && (value < lower || value > upper) ? [i] : [],
  );
}

const sharesOf = (points: stats.ShareChart["points"]) =>
  points.map(({ share, ...limits }) => ({ value: share, ...limits }));

function pAndLaney({ events, sizes }: { events: number[]; sizes: number[] }): Named {
  const counts = events.map((count, i) => ({ count, of: sizes[i] as number }));
  const plain = stats.pChart(counts);
  const laney = stats.laneyPChart(counts);
  return {
    centre: plain.center,
    sigma: plain.points.map(({ sigma }) => sigma),
    lower: plain.points.map(({ lower }) => lower),
    upper: plain.points.map(({ upper }) => upper),
    sigmaZ: laney.sigmaZ,
    laneyLower: laney.points.map(({ lower }) => lower),
    laneyUpper: laney.points.map(({ upper }) => upper),
    outP: beyond(sharesOf(plain.points)),
    outLaney: beyond(sharesOf(laney.points)),
  };
}

function npsLaney(inputs: Record<"promoters" | "passives" | "detractors", number[]>): Named {
  const groups = inputs.promoters.map((up, i) => {
    const down = inputs.detractors[i] as number;
    return { up, down, of: up + down + (inputs.passives[i] as number) };
  });
  const { center, sigmaZ, points } = stats.netChart(groups);
  return {
    nps: points.map(({ net }) => net),
    centre: center,
    se: points.map(({ sigma }) => sigma),
    sigmaZ,
    lower: points.map(({ lower }) => lower),
    upper: points.map(({ upper }) => upper),
    laneyLower: points.map(({ laneyLower }) => laneyLower),
    laneyUpper: points.map(({ laneyUpper }) => laneyUpper),
    out: beyond(points.map(({ net, lower, upper }) => ({ value: net, lower, upper }))),
    outLaney: beyond(
      points.map(({ net, laneyLower, laneyUpper }) => ({
        value: net,
        lower: laneyLower,
        upper: laneyUpper,
      })),
    ),
  };
}

function xmr({ values }: { values: number[] }): Named {
  const { lower, upper, ...chart } = stats.xmrChart(values);
  return {
    centre: chart.center,
    mrBar: chart.movingRange,
    sigma: chart.sigma,
    lower,
    upper,
    mrUpper: chart.movingRangeUpper,
    medianMrSigma: chart.medianMovingRangeSigma,
    out: beyond(values.map((value) => ({ value, lower, upper }))),
  };
}

function u({ counts, exposures }: { counts: number[]; exposures: number[] }): Named {
  const { center, points } = stats.uChart(
    counts.map((events, i) => ({ events, exposure: exposures[i] as number })),
  );
  return {
    centre: center,
    lower: points.map(({ lower }) => lower),
    upper: points.map(({ upper }) => upper),
  };
}

function mixRate(inputs: Record<"n0" | "n1" | "rate0" | "rate1", number[]>): Named {
  const segments = (sizes: number[], rates: number[]) =>
    sizes.map((n, i) => ({ n, rate: rates[i] as number }));
  const split = stats.kitagawa(
    segments(inputs.n0, inputs.rate0),
    segments(inputs.n1, inputs.rate1),
  );
  return {
    total0: split.before,
    total1: split.after,
    change: split.change,
    rateEffect: split.rateEffects,
    mixEffect: split.mixEffects,
    rateTotal: split.rate,
    mixTotal: split.mix,
    threePart: split.threePart,
  };
}

export const charts: GoldenMethods = {
  "chart.pAndLaney": { compute: pAndLaney },
  "chart.npsLaney": { compute: npsLaney },
  "chart.xmr": { compute: xmr },
  "chart.u": { compute: u },
  "chart.cusum": {
    compute: ({ values, ...options }: stats.CusumOptions & { values: number[] }) => ({
      ...stats.cusum(values, options),
    }),
  },
  "chart.ewma": {
    compute: ({ values, L, ...options }: stats.EwmaOptions & { values: number[]; L: number }) => ({
      ...stats.ewma(values, { ...options, width: L }),
    }),
  },
  "decompose.mixRate": { compute: mixRate },
};
