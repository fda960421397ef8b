import { checkFields } from "../core/checkFields.ts";
import { createResult, type Estimate } from "../core/createResult.ts";
import { fail } from "../core/fail.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { noData, zeroDenominator } from "../core/noData.ts";
import { percentOf } from "../core/percentOf.ts";
import { countSample, sampleWarnings } from "../stats/Sample.ts";
import {
  finishShare,
  readShareOptions,
  type ShareOptions,
  type ShareSettings,
} from "../stats/ShareOptions.ts";

/** How attempts at a task ended. */
export type TaskCounts = {
  /** Attempts that reached the goal. */
  readonly completed: number;
  /** Attempts that did not. */
  readonly notCompleted: number;
  /** Attempts that got part of the way, or "not yet" answers; 0 unless given. */
  readonly partial?: number | undefined;
};

/** Which formula a task completion rate follows. */
export type TaskCompletionDefinition = "exclude-partial" | "half-partial";

const NAME = "task-completion";

/**
 * Task completion rate: how many of those who tried did what they came for.
 *
 * @remarks
 * By definition, in percent from 0 to 100; higher is better:
 *
 * - "exclude-partial": `100 · completed / (completed + notCompleted)`; partial ones leave both sides
 *   and are counted in `excluded.partial`. The default: every attempt counted is a yes or a no.
 * - "half-partial": `100 · (completed + partial / 2) / (completed + notCompleted + partial)`; needs
 *   `partial`.
 *
 * The interval is Wilson's, and "clopper-pearson" the exact one of usability tests. Half a success
 * is no yes or no, so "half-partial" is no share and has no interval.
 *
 * Cost: constant.
 *
 * @param counts - Attempts by how they ended.
 * @param options - Definition, level and method of the interval.
 * @returns The rate; `value` is `null` with "zero-denominator" where there is no attempt that counts.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for a count;
 * `inconsistent` for "half-partial" without `partial`; `invalid-shape`, `unknown-option`,
 * `unknown-definition`.
 *
 * @example
 * ```ts
 * import { taskCompletion } from "cx-metrics";
 *
 * const test = { completed: 6, notCompleted: 2, partial: 2 };
 * taskCompletion(test).value; // => 75
 * taskCompletion(test, { definition: "half-partial" }).value; // => 70
 * taskCompletion({ completed: 5, notCompleted: 0 }, { interval: "clopper-pearson" }).interval;
 * // ≈ { lower: 47.82, upper: 100.00, level: 0.95, method: "clopper-pearson" }
 * ```
 *
 * @see {@link visitorIntent} for the rate of each purpose.
 * @see Sauro and Lewis (2016), Quantifying the User Experience, chapter 3.
 * @public
 */
export function taskCompletion(
  counts: TaskCounts,
  options: ShareOptions<TaskCompletionDefinition> = {},
): MetricResult<TaskCounts> {
  const { definition, settings } = readShareOptions(NAME, options, [
    "exclude-partial",
    "half-partial",
  ]);
  const tally = checkFields(NAME, counts, ["completed", "notCompleted"], ["partial"]);
  const excludes = definition === "exclude-partial";
  return createResult(
    {
      metric: NAME,
      definition,
      options: settings,
      unit: "percent",
      better: "higher",
      tally,
      excluded: excludes ? { partial: tally.partial ?? 0 } : {},
    },
    excludes ? estimateDecided(tally, settings) : estimateHalves(tally),
  );
}

function estimateDecided({ completed, notCompleted }: TaskCounts, settings: ShareSettings) {
  return finishShare(completed, ["completed + notCompleted", completed + notCompleted], settings);
}

function estimateHalves({ completed, notCompleted, partial }: TaskCounts): Estimate {
  if (partial === undefined) {
    const expected = 'a count: "half-partial" needs it';
    return fail("inconsistent", NAME, ["partial"], partial, expected);
  }
  const of = completed + notCompleted + partial;
  if (of === 0) return noData(0, zeroDenominator("completed + notCompleted + partial"));
  const numerator = completed + partial / 2;
  return {
    value: percentOf(numerator, of),
    n: of,
    interval: null,
    basis: { kind: "ratio", numerator, denominator: of },
    warnings: sampleWarnings(countSample(of, [completed, partial])),
  };
}
