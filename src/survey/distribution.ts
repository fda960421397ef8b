import { type Answers, checkAnswers } from "../core/Answers.ts";
import { checkOptions } from "../core/checkOptions.ts";
import type { Distribution } from "../core/Distribution.ts";
import { readDistribution } from "../core/readDistribution.ts";
import { checkScale, type Scale } from "../core/Scale.ts";

/** How {@link distribution} reads answers. */
export interface DistributionOptions {
  /** The scale that was asked. */
  readonly scale: Scale;
  /** One weight of at least 0 for each answer, missing ones included. */
  readonly weights?: Iterable<number> | ArrayLike<number> | undefined;
}

/**
 * The distribution of ratings: how many answers chose each point of the scale.
 *
 * @remarks
 * The tally of every rating metric: make it once, add it over shards and days with
 * {@link mergeTallies}, finish it as {@link nps}, {@link csat} or {@link ces}. Weighted answers
 * count by their weight; `squares` and `answers`, the squared weights at each point and how many
 * weights are above 0, keep what intervals and warnings need.
 *
 * Cost: one pass; the answers are not copied.
 *
 * @param answers - Whole numbers on the scale; `null`, `undefined` and holes are missing.
 * @param options - The scale, and weights.
 * @returns Plain counts with labels, additive over rows.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `not-integer` or `out-of-range` for
 * an answer, a weight or an end of the scale; `inconsistent` where weights do not match the
 * answers; `invalid-shape`, `unknown-option`.
 *
 * @example
 * ```ts
 * import { csat, distribution } from "cx-metrics";
 *
 * const tally = distribution([5, 4, 4, null, 1], { scale: { min: 1, max: 5 } });
 * tally.counts; // => [1, 0, 0, 2, 1]
 * tally.missing; // => 1
 * csat(tally).value; // => 75
 * ```
 *
 * @see {@link mergeTallies}
 * @public
 */
export function distribution(answers: Answers, options: DistributionOptions): Distribution {
  checkOptions("distribution", options, ["scale", "weights"]);
  const scale = checkScale("distribution", ["options", "scale"], options.scale);
  const given = checkAnswers("distribution", ["answers"], answers);
  return readDistribution("distribution", given, scale, options.weights);
}
