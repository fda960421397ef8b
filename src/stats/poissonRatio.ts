import { checkKnown } from "../core/checkFields.ts";
import { checkNumber } from "../core/checkNumber.ts";
import { betaLogitQuantile } from "./betaLogitQuantile.ts";
import { binomialTest } from "./binomialTest.ts";
import { checkOpenShare } from "./checkOpenShare.ts";

/** Events, and how much time or how many chances they had. */
export interface PoissonRate {
  /** How many events, a whole number up to 1e10. */
  readonly events: number;
  /** How long, or how many chances, from 1e-20 to 1e20. */
  readonly exposure: number;
}

/** One rate as a multiple of another. */
export interface RateRatio {
  /** The ratio; `null` where the other rate is 0. */
  readonly ratio: number | null;
  /** Its lower limit. */
  readonly lower: number;
  /** Its upper limit; `null` where it is unbounded. */
  readonly upper: number | null;
  /** How likely counts so far apart, or farther, are where the rates are equal. */
  readonly pValue: number;
}

const NAME = "poisson-ratio";

/**
 * Ratio of two Poisson rates with its exact interval and test.
 *
 * Formula: given their sum, the events of the first are binomial, so that the Clopper-Pearson limits
 * `l` of their share give those of the ratio, `l / (1 - l) · exposure of the other / exposure`, and
 * the exact binomial test gives the p value. Unit: ratio. Range: 0 and up.
 *
 * Cost: some microseconds.
 *
 * @param rate - Events and exposure, such as tickets and days.
 * @param other - What it is held against.
 * @param level - Confidence level, such as 0.95; above 0 and below 1.
 * @returns Ratio, limits and p value; without any event the p value is 1.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `not-integer`, `out-of-range`,
 * `invalid-shape`.
 *
 * @example 11 in 800 hours against 23 in 900
 * ```ts
 * import { poissonRatio } from "cx-metrics/stats";
 *
 * poissonRatio({ events: 11, exposure: 800 }, { events: 23, exposure: 900 }, 0.95);
 * // ≈ { ratio: 0.538, lower: 0.237, upper: 1.149, pValue: 0.121 }
 * ```
 *
 * @see {@link clopperPearson}
 * @see Lehmann and Romano (2005), Testing Statistical Hypotheses, 4.5; `poisson.test` in R.
 * @public
 */
export function poissonRatio(rate: PoissonRate, other: PoissonRate, level: number): RateRatio {
  const a = checkRate("rate", rate);
  const b = checkRate("other", other);
  checkOpenShare(NAME, "level", level);
  const tail = (1 - level) / 2;
  const scale = b.exposure / a.exposure;
  const sum = a.exposure + b.exposure;
  const limit = (below: number, above: number, more: number, fewer: number) =>
    Math.exp(betaLogitQuantile(below, above, more, fewer)) * scale;
  return {
    ratio: b.events === 0 ? null : (a.events / b.events) * scale,
    lower: a.events === 0 ? 0 : limit(tail, 1 - tail, a.events, b.events + 1),
    upper: b.events === 0 ? null : limit(1 - tail, tail, a.events + 1, b.events),
    pValue: binomialTest(a.events, a.events + b.events, a.exposure / sum, b.exposure / sum),
  };
}

function checkRate(name: string, rate: unknown): PoissonRate {
  const { events, exposure } = checkKnown(NAME, rate, ["events", "exposure"], [name]);
  return {
    events: checkNumber(NAME, [name, "events"], events, { min: 0, max: 1e10, whole: true }),
    exposure: checkNumber(NAME, [name, "exposure"], exposure, { min: 1e-20, max: 1e20 }),
  };
}
