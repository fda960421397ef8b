import { checkNumber } from "../core/checkNumber.ts";
import { checkOpenShare } from "./checkOpenShare.ts";
import { gammaQuantileOf } from "./chiSquareQuantile.ts";
import { criticalZ } from "./criticalZ.ts";
import type { IntervalLimits } from "./IntervalLimits.ts";

/** A Poisson rate with its limits. */
export interface RateEstimate {
  /** Events per unit of exposure. */
  readonly rate: number;
  /** Its lower limit; 0 without any event. */
  readonly lower: number;
  /** Its upper limit. */
  readonly upper: number;
}

const NAME = "garwood";

/**
 * Exact interval of a Poisson rate (Garwood).
 *
 * Formula: `chiSquareQuantile(a / 2, 2x) / 2T` and `chiSquareQuantile(1 - a / 2, 2x + 2) / 2T` for x
 * events in exposure T, `a = 1 - level`. Unit: events per unit of exposure. Range: 0 and up.
 *
 * For independent events that happen one at a time, such as tickets in a week or complaints in 1000
 * orders. Where events come in bursts, by customer or by outage, it is too narrow. It covers the rate
 * with at least the stated probability, usually more.
 *
 * Cost: some microseconds; of the order of the square root of the events.
 *
 * @param events - How many, a whole number up to 1e10.
 * @param exposure - How long, or how many chances, from 1e-20 to 1e20.
 * @param level - Confidence level, such as 0.95; above 0 and below 1.
 * @returns Rate and limits; without any event the lower limit is 0 and the upper one is not.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `not-integer`, `out-of-range`,
 * `invalid-shape`.
 *
 * @example 5 complaints in 250 orders
 * ```ts
 * import { garwood } from "cx-metrics/stats";
 *
 * garwood(5, 250, 0.95); // ≈ { rate: 0.02, lower: 0.0065, upper: 0.0467 }
 * garwood(0, 10, 0.95); // ≈ { rate: 0, lower: 0, upper: 0.3689 }
 * ```
 *
 * @see {@link poissonRatio}, {@link clopperPearson}
 * @see F. Garwood (1936), Biometrika 28, 437-442; K. Ulm (1990), American Journal of Epidemiology
 *   131, 373-375.
 * @public
 */
export function garwood(events: number, exposure: number, level: number): RateEstimate {
  const count = checkNumber(NAME, ["events"], events, { min: 0, max: 1e10, whole: true });
  const time = checkNumber(NAME, ["exposure"], exposure, { min: 1e-20, max: 1e20 });
  const { lower, upper } = garwoodLimits(count, checkOpenShare(NAME, "level", level));
  return { rate: count / time, lower: lower / time, upper: upper / time };
}

/**
 * Limits of how many events were to be expected where so many came, unchecked.
 *
 * @internal
 */
export function garwoodLimits(events: number, level: number): IntervalLimits {
  if (events > MANY) {
    const z = criticalZ(level);
    return { lower: wilsonHilferty(events, -z), upper: wilsonHilferty(events + 1, z) };
  }
  const tail = (1 - level) / 2;
  return {
    lower: events === 0 ? 0 : gammaQuantileOf(tail, 1 - tail, events),
    upper: gammaQuantileOf(1 - tail, tail, events + 1),
  };
}

/** Beyond it the closed form is as exact as a double, and much faster. */
const MANY = 1e9;

/** Quantile of a gamma distribution with scale 1, in standard errors (Wilson and Hilferty, 1931). */
function wilsonHilferty(a: number, z: number): number {
  return a * (1 - 1 / (9 * a) + z / (3 * Math.sqrt(a))) ** 3;
}
