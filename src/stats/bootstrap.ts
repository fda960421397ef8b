import { checkNumber } from "../core/checkNumber.ts";
import { checkChoice } from "../core/checkOptions.ts";
import { fail } from "../core/fail.ts";
import { accelerationOf, bcaLimitsOf } from "./bcaLimits.ts";
import { checkValues, VALUE } from "./checkValues.ts";
import { momentsOf } from "./momentsOf.ts";
import { drawInto, type ResamplingOptions, readResampling } from "./Resampling.ts";

/** How a bootstrap draws, and how it makes limits of what it drew. */
export interface BootstrapOptions extends ResamplingOptions {
  /** "bca" (bias-corrected and accelerated), the default, or "percentile". */
  readonly method?: "bca" | "percentile" | undefined;
}

/** A statistic with its bootstrap interval. */
export interface BootstrapEstimate {
  /** The statistic of the sample; `null` where it has none. */
  readonly estimate: number | null;
  /** The standard deviation of the statistic over the resamples. */
  readonly standardError: number | null;
  /** The lower limit; `null` where there is none. */
  readonly lower: number | null;
  /** The upper limit; `null` where there is none. */
  readonly upper: number | null;
  /** How many resamples had no statistic, and are left out. */
  readonly undefinedResamples: number;
}

/** A statistic of a sample; `null` where it has none. */
export type SampleStatistic = (sample: Float64Array) => number | null;

const NAME = "bootstrap";

/** The most samples of the jackknife, so that its cost grows no faster than that of the bootstrap. */
const JACKKNIFE = 1000;

/**
 * Bootstrap interval of any statistic of a sample.
 *
 * Formula: the statistic of samples drawn from the values with replacement; the limits are places among
 * these, "percentile" as they are, "bca" corrected for bias and for a spread that grows with the
 * statistic ({@link bcaLimits}). Unit: that of the statistic.
 *
 * For statistics that have no formula of their own. Where there is one, as for shares, NPS, means and
 * quantiles, it covers better: below some 100 values a bootstrap interval is too short, most of all
 * with long tails, and answers that are all alike have no spread to draw from. For a mean with a long
 * tail {@link bootstrapT} is the better one.
 *
 * The statistic gets one and the same array each time. It may reorder it, but not keep it. Where it
 * returns `null` the resample is left out and counted; the limits then hold for samples that have one.
 *
 * Cost: the statistic of `resamples` samples, and with "bca" of up to 1000 more; these leave out one
 * value each, or of more values one of 1000 random groups. No memory for each resample.
 *
 * @param values - The sample, up to 1e60 in size.
 * @param statistic - What is computed of a sample.
 * @param options - Seed, which is required, and number of resamples, level and method.
 * @returns The statistic, its standard error and limits. Below two values there are none. A limit that
 * lies beyond the outermost replicate is `null`: more resamples have it. Without replicates on both
 * sides of the estimate "bca" has no limits.
 * @throws {@link CxMetricsError} `invalid-shape` (no seed as well), `not-a-number`, `not-finite`,
 * `out-of-range`, `not-integer`, `unknown-option`; what the statistic returns is checked too.
 *
 * @example The ratio of spread to mean
 * ```ts
 * import { bootstrap, tInterval } from "cx-metrics/stats";
 *
 * const variation = (sample: Float64Array) => {
 *   const { mean, standardDeviation } = tInterval(sample, 0.95);
 *   return mean && standardDeviation && standardDeviation / mean;
 * };
 * const minutes = [4, 13, 3.9, 31, 5, 17.4, 6.4, 15.1, 11.2, 8.2, 6.7, 7.1, 18.2, 5.6, 22];
 * const { estimate, lower, upper } = bootstrap(minutes, variation, { seed: 1 });
 * estimate; // ≈ 0.671
 * [lower, upper]; // ≈ [0.52, 0.97]
 * ```
 *
 * @see {@link bootstrapT}, {@link bcaLimits}, {@link quantileRanks}
 * @see B. Efron (1987), Journal of the American Statistical Association 82, 171-185; B. Efron,
 *   B. Narasimhan (2020), Journal of Computational and Graphical Statistics 29, 608-619.
 * @public
 */
export function bootstrap(
  values: ArrayLike<number>,
  statistic: SampleStatistic,
  options: BootstrapOptions,
): BootstrapEstimate {
  const sample = checkValues(NAME, ["values"], values);
  if (typeof statistic !== "function")
    fail("invalid-shape", NAME, ["statistic"], statistic, "a function of a sample");
  const { random, resamples, level } = readResampling(NAME, options, ["method"]);
  const method = checkChoice(NAME, "method", options.method, ["bca", "percentile"]);
  const measure = (drawn: Float64Array): number | null => {
    const value = statistic(drawn);
    return value === null ? null : checkNumber(NAME, ["statistic"], value, VALUE);
  };

  const drawn = sample.slice();
  const estimate = drawn.length === 0 ? null : measure(drawn);
  if (estimate === null || sample.length < 2) return { ...NOTHING, estimate };
  const all = new Float64Array(resamples);
  let defined = 0;
  for (let i = 0; i < resamples; i++) {
    drawInto(drawn, sample, random);
    const replicate = measure(drawn);
    if (replicate !== null) all[defined++] = replicate;
  }
  const replicates = all.subarray(0, defined).sort();
  const { variance } = momentsOf(replicates);
  const acceleration = method === "bca" ? accelerate(sample, measure, random) : null;
  const limits = bcaLimitsOf(estimate, replicates, acceleration, level);
  return {
    estimate,
    standardError: variance === null ? null : Math.sqrt(variance),
    lower: method === "bca" ? limits.lower : limits.percentileLower,
    upper: method === "bca" ? limits.upper : limits.percentileUpper,
    undefinedResamples: resamples - defined,
  };
}

/** The acceleration by the statistic without each value, or without each of many random groups. */
function accelerate(
  values: Float64Array,
  statistic: SampleStatistic,
  random: () => number,
): number | null {
  const { length } = values;
  const groups = Math.min(length, JACKKNIFE);
  const order = groups < length ? shuffle(values.slice(), random) : values;
  const rest = new Float64Array(length);
  const jackknife = new Float64Array(groups);
  for (let group = 0; group < groups; group++) {
    const from = Math.floor((group * length) / groups);
    const to = Math.floor(((group + 1) * length) / groups);
    rest.set(order.subarray(0, from));
    rest.set(order.subarray(to), from);
    const value = statistic(rest.subarray(0, length - (to - from)));
    if (value === null) return null;
    jackknife[group] = value;
  }
  return accelerationOf(jackknife);
}

/** Puts the values into a random order (Fisher and Yates). */
function shuffle(values: Float64Array, random: () => number): Float64Array {
  for (let i = values.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [values[i], values[j]] = [values[j] as number, values[i] as number];
  }
  return values;
}

const NOTHING: BootstrapEstimate = {
  estimate: null,
  standardError: null,
  lower: null,
  upper: null,
  undefinedResamples: 0,
};
