import { checkNumber } from "../../core/checkNumber.ts";
import { fail } from "../../core/fail.ts";
import type { Interval, MetricWarning } from "../../core/MetricResult.ts";
import type { Rows } from "../../core/Rows.ts";
import { bcaLimitsOf } from "../../stats/bcaLimits.ts";
import { VALUE } from "../../stats/checkValues.ts";
import { momentsOf } from "../../stats/momentsOf.ts";
import { type ResamplingOptions, readResampling } from "../../stats/Resampling.ts";
import { bootstrapWarnings } from "./bootstrapWarnings.ts";
import { resampleRows } from "./resampleRows.ts";

/**
 * How a bootstrap of a model draws.
 *
 * @public
 */
export interface BootstrapIntervalOptions extends ResamplingOptions {
  /** How many resamples, up to 1e6; 200 unless given, since each is a fit. */
  readonly resamples?: number | undefined;
}

/**
 * Customers that were drawn, as columns: the fields that were given, and how often each row was drawn.
 *
 * @typeParam Row - A customer.
 * @public
 */
export type ResampledCustomers<Row> = {
  readonly [Field in Exclude<keyof Row, "count">]: ArrayLike<Row[Field]>;
} & {
  /** How often the row was drawn, 1 at least. */
  readonly count: Float64Array;
};

/**
 * A prediction, and how much it varies when customers are drawn anew.
 *
 * @public
 */
export interface BootstrapInterval extends Interval {
  /** The prediction from the customers as they are; `null` where it is undefined. */
  readonly estimate: number | null;
  /** The standard deviation of the predictions from resamples; `null` where fewer than two have one. */
  readonly standardError: number | null;
  /** The method by name. */
  readonly method: "bootstrap-percentile";
  /** How many resamples were drawn. */
  readonly resamples: number;
  /** How many of them had no prediction, and are left out. */
  readonly undefinedResamples: number;
  /** What the reader should know. */
  readonly warnings: readonly MetricWarning[];
}

const NAME = "bootstrapInterval";
const USUAL_RESAMPLES = 200;

/**
 * Confidence interval of a prediction by the bootstrap: customers are drawn with replacement, and all that
 * follows from them is done anew.
 *
 * @remarks
 * The limits are places among the predictions from the resamples (percentiles).
 *
 * Against the delta method of {@link predictionInterval} it assumes no normal distribution, no maximum
 * inside, and not even that the model is right: what it needs is customers who were drawn independently. So
 * take it for few customers, for fits that warn, and as a check; the price is a fit a resample. Refits that
 * end at a boundary count as they are. To leave out those that did not converge, return `null`.
 *
 * A row with a `count` stands for as many customers. `predict` gets the rows that were drawn, as columns of
 * the same fields, with how often each was drawn in `count`: fits read it, and so must whatever else counts
 * customers.
 *
 * Cost: `resamples` fits, and a draw for each customer, or each row where rows stand for many. Memory is that
 * of one resample.
 *
 * @param customers - Records, or columns of equal length; `count` is a whole number.
 * @param predict - Fits to the customers it gets, and returns a prediction; `null` where there is none.
 * @param options - Seed, which is required, number of resamples and level.
 * @returns The prediction with its standard error and limits. A limit beyond the outermost resample is
 * `null`, and warning "unbounded" says how many it takes; "undefined-nearby" says how many had no prediction.
 * Of a single customer there are none ("single-customer").
 * @throws {@link CxMetricsError} `not-integer` for a count, `inconsistent` without customers,
 * `invalid-shape` (no seed as well), `not-a-number`, `not-finite`, `out-of-range`, `unknown-option`; what
 * `predict` returns is checked too, its path is "predict", "returned"; what it throws comes through.
 *
 * @example What a customer will buy in a year
 * ```ts
 * import { bgNbd, bootstrapInterval } from "cx-metrics/models";
 *
 * const customers = {
 *   frequency: [0, 0, 1, 1, 1, 2, 2, 3, 4, 6, 8, 12],
 *   recency: [0, 0, 2, 12, 26, 9, 31, 28, 30, 35, 37, 38],
 *   T: [39, 33, 38, 36, 35, 39, 34, 37, 33, 38, 39, 39],
 *   count: [310, 250, 60, 55, 40, 35, 40, 30, 25, 20, 12, 8],
 * };
 * const customer = { frequency: 2, recency: 30, T: 39 };
 * const { lower, estimate, upper } = bootstrapInterval(
 *   customers,
 *   (sample) => {
 *     const model = bgNbd.fit(sample, { unit: "weeks", starts: 1 });
 *     return bgNbd.expectedPurchases(model, customer, { years: 1 });
 *   },
 *   { seed: 1 },
 * );
 * [lower, estimate, upper]; // ≈ [1.77, 2.04, 2.26]
 * ```
 *
 * @see {@link predictionInterval}
 * @see B. Efron, R. J. Tibshirani (1993), An Introduction to the Bootstrap, chapter 13.
 * @public
 */
export function bootstrapInterval<Row extends object>(
  customers: Rows<Row>,
  predict: (sample: ResampledCustomers<Row>) => number | null,
  options: BootstrapIntervalOptions,
): BootstrapInterval {
  const { random, resamples, level } = readResampling(NAME, options, [], USUAL_RESAMPLES);
  if (typeof predict !== "function")
    fail("invalid-shape", NAME, ["predict"], predict, "a function of customers");
  const { total, all, draw } = resampleRows(NAME, customers);
  const measure = (sample: unknown): number | null => {
    const value = predict(sample as ResampledCustomers<Row>);
    return value === null ? null : checkNumber(NAME, ["predict", "returned"], value, VALUE);
  };
  const estimate = measure(all);
  const found = new Float64Array(total < 2 ? 0 : resamples);
  let defined = 0;
  for (let i = 0; i < found.length; i++) {
    const replicate = measure(draw(random));
    if (replicate !== null) found[defined++] = replicate;
  }
  const replicates = found.subarray(0, defined).sort();
  const { variance } = momentsOf(replicates);
  const limits = bcaLimitsOf(0, replicates, null, level);
  return {
    estimate,
    lower: limits.percentileLower,
    upper: limits.percentileUpper,
    standardError: variance === null ? null : Math.sqrt(variance),
    level,
    method: "bootstrap-percentile",
    resamples: found.length,
    undefinedResamples: found.length - defined,
    warnings: bootstrapWarnings(total, found.length, defined, level),
  };
}
