import { percentOf } from "../core/percentOf.ts";
import { sumOf } from "../core/sumOf.ts";
import { laneyPChart } from "../stats/laneyPChart.ts";
import { netChart } from "../stats/netChart.ts";
import { pChart } from "../stats/pChart.ts";
import { sigmaZOf } from "../stats/sigmaZOf.ts";
import { rateChartOf } from "../stats/uChart.ts";
import { xmrChart } from "../stats/xmrChart.ts";
import { type ChartedPoint, netGroupsOf, ratesOf, shareCountsOf } from "./chartedPoints.ts";

/** The kinds of control charts. */
export const CHART_TYPES = ["p", "laney-p", "nps", "xmr", "u"] as const;

/** The name of a kind of control chart. */
export type ControlChartType = "p" | "laney-p" | "nps" | "xmr" | "u";

/** A center line and what its points vary by, in the unit of the series. */
export interface ChartFit {
  readonly center: number;
  /** The standard deviation of each point; `null` where it is unknown. */
  readonly sigmas: readonly (number | null)[];
  /** How many times their sampling error the points vary from one to the next. */
  readonly sigmaZ: number | null;
  /** The ends of the scale, at which limits are cut. */
  readonly min: number;
  readonly max: number;
}

/**
 * The center of the points that are there, one at least, and what each of them varies by.
 *
 * @internal
 */
export function fitChart(type: ControlChartType, points: readonly ChartedPoint[]): ChartFit {
  return FITS[type](points);
}

const FITS: Readonly<Record<ControlChartType, (points: readonly ChartedPoint[]) => ChartFit>> = {
  p: (points) => {
    const laney = fitShares(points);
    const chart = pChart(shareCountsOf(points));
    return { ...laney, sigmas: chart.points.map(({ sigma }) => 100 * sigma) };
  },
  "laney-p": fitShares,
  nps: (points) => {
    const groups = netGroupsOf(points);
    const { sigmaZ, points: fitted } = netChart(groups);
    const net = sumOf(groups.map(({ up, down }) => up - down));
    return {
      center: percentOf(net, sumOf(groups.map(({ of }) => of))),
      sigmas: fitted.map(({ sigma }) => 100 * sigma * (sigmaZ ?? 1)),
      sigmaZ,
      min: -100,
      max: 100,
    };
  },
  xmr: (points) => {
    const { center, sigma } = xmrChart(points.map(({ value }) => value));
    return { center, sigmas: points.map(() => sigma), sigmaZ: null, ...UNBOUNDED };
  },
  u: (points) => {
    const { center, points: fitted } = rateChartOf(ratesOf(points));
    return {
      center,
      sigmas: fitted.map(({ sigma }) => sigma),
      sigmaZ: sigmaZOf(
        fitted.map(({ rate, sigma }) => ({ value: rate, sigma })),
        center,
      ),
      ...UNBOUNDED,
      min: 0,
    };
  },
};

const UNBOUNDED = { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY };

function fitShares(points: readonly ChartedPoint[]): ChartFit {
  const counts = shareCountsOf(points);
  const { sigmaZ, points: fitted } = laneyPChart(counts);
  const count = sumOf(counts.map((one) => one.count));
  return {
    center: percentOf(count, sumOf(counts.map(({ of }) => of))),
    sigmas: fitted.map(({ sigma }) => 100 * sigma),
    sigmaZ,
    min: 0,
    max: 100,
  };
}
