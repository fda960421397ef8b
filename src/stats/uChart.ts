import { checkKnown } from "../core/checkFields.ts";
import { checkNumber } from "../core/checkNumber.ts";
import { sumOf } from "../core/sumOf.ts";
import { checkList } from "./checkValues.ts";
import type { PoissonRate } from "./poissonRatio.ts";
import { threeSigmaLimits } from "./threeSigmaLimits.ts";

/** One period on a chart of rates. */
export interface RatePoint {
  /** Its events per unit of exposure. */
  readonly rate: number;
  /** The standard deviation that its limits are three of. */
  readonly sigma: number;
  /** The lower control limit, at least 0. */
  readonly lower: number;
  /** The upper control limit. */
  readonly upper: number;
}

/** A control chart of rates. */
export interface RateChart {
  /** The center line: the pooled rate. */
  readonly center: number;
  /** The periods, in their order. */
  readonly points: readonly RatePoint[];
}

const NAME = "u-chart";

/**
 * Control chart of events per exposure (u chart).
 *
 * Formula: the center is the pooled rate `u = Σ events / Σ exposure`, the limits are
 * `u ± 3 · sqrt(u / exposure)`, the lower one cut at 0. Unit: events per unit of exposure. Range: 0
 * and up.
 *
 * For independent events that happen one at a time, such as contacts in 1000 orders. Where they come
 * in bursts the limits are too narrow; {@link xmrChart} then takes the rates as they are. Without any
 * event the limits equal the center, 0.
 *
 * Cost: linear.
 *
 * @param rates - Events and exposure, one for each period, at least one.
 * @returns Center and limits.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `not-integer`, `out-of-range`,
 * `invalid-shape`.
 *
 * @example
 * ```ts
 * import { uChart } from "cx-metrics/stats";
 *
 * const { center, points } = uChart([
 *   { events: 30, exposure: 3 },
 *   { events: 28, exposure: 2.5 },
 *   { events: 80, exposure: 3 },
 * ]);
 * center; // ≈ 16.24
 * points[2]; // ≈ { rate: 26.67, sigma: 2.33, lower: 9.26, upper: 23.21 }
 * ```
 *
 * @see {@link pChart}, {@link xmrChart}, {@link poissonRatio}, {@link garwood}
 * @see D. C. Montgomery (2009), Introduction to Statistical Quality Control, on control charts for
 *   nonconformities.
 * @public
 */
export function uChart(rates: readonly PoissonRate[]): RateChart {
  const list = checkList(NAME, ["rates"], rates, 1, "rates");
  return rateChartOf(
    Array.from(list, (rate, i) => {
      const { events, exposure } = checkKnown(NAME, rate, ["events", "exposure"], ["rates", i]);
      return {
        events: checkNumber(NAME, ["rates", i, "events"], events, EVENTS),
        exposure: checkNumber(NAME, ["rates", i, "exposure"], exposure, EXPOSURE),
      };
    }),
  );
}

const EVENTS = { min: 0, max: 1e10, whole: true };

const EXPOSURE = { min: 1e-20, max: 1e20 };

/**
 * The chart, unchecked; the events may be fractions.
 *
 * @internal
 */
export function rateChartOf(rates: readonly PoissonRate[]): RateChart {
  const center =
    sumOf(rates.map(({ events }) => events)) / sumOf(rates.map(({ exposure }) => exposure));
  const points = rates.map(({ events, exposure }) => {
    const sigma = Math.sqrt(center) / Math.sqrt(exposure);
    const limits = threeSigmaLimits(center, sigma, 0, Number.POSITIVE_INFINITY);
    return { rate: events / exposure, sigma, ...limits };
  });
  return { center, points };
}
