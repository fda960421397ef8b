import type { Answers } from "../core/Answers.ts";
import { createResult } from "../core/createResult.ts";
import type { Distribution } from "../core/Distribution.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { readDistribution } from "../core/readDistribution.ts";
import { type MeanOptions, readMeanOptions } from "../stats/MeanOptions.ts";
import { estimatePoints } from "./estimatePoints.ts";

/** How a Single Ease Question is scored. */
export interface SeqOptions extends MeanOptions {
  /** One weight of at least 0 for each answer, missing ones included. */
  readonly weights?: Iterable<number> | ArrayLike<number> | undefined;
}

const NAME = "seq";

/**
 * Single Ease Question (SEQ): how easy a task was, asked right after it.
 *
 * @remarks
 * `Σx / n` of answers `x` from 1 (very difficult) to 7 (very easy): a score on that scale, higher is
 * better; about 5.5 is average (MeasuringU). Missing answers leave `n` and are counted in
 * `excluded.missing`. The interval is t, cut to the scale.
 *
 * Cost: one pass over the answers, none over a distribution.
 *
 * @param answers - Whole numbers from 1 to 7, or a distribution of them.
 * @param options - Weights, level and method of the interval.
 * @returns The mean; `value` is `null` where nobody answered.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `not-integer` or `out-of-range` for
 * an answer, a weight or the level; `inconsistent` for another scale or weights that do not match;
 * `invalid-shape`, `unknown-option`, `unknown-definition`.
 *
 * @example
 * ```ts
 * import { seq } from "cx-metrics";
 *
 * const result = seq([7, 6, 5, null, 4]);
 * result.value; // => 5.5
 * result.excluded; // => { missing: 1 }
 * seq([]).value; // => null
 * ```
 *
 * @see {@link ces} for a whole contact rather than one task, {@link sus} for a whole product.
 * @see Sauro and Dumas (2009), Comparison of Three One-Question, Post-Task Usability
 * Questionnaires, CHI '09.
 * @public
 */
export function seq(
  answers: Answers | Distribution,
  options: SeqOptions = {},
): MetricResult<Distribution> {
  const { definition, settings } = readMeanOptions(NAME, options, ["standard"], ["weights"]);
  const tally = readDistribution(NAME, answers, { min: 1, max: 7 }, options.weights);
  const { missing } = tally;
  return createResult(
    {
      metric: NAME,
      definition,
      options: settings,
      unit: "score",
      better: "higher",
      tally,
      excluded: { missing },
    },
    estimatePoints(tally, settings, { zero: 0, times: 1, by: 1 }),
  );
}
