import type { Answers } from "../core/Answers.ts";
import { checkFields, checkPart } from "../core/checkFields.ts";
import { checkLevel } from "../core/checkLevel.ts";
import { checkNumber } from "../core/checkNumber.ts";
import { checkChoice, checkDefinition, checkOptions } from "../core/checkOptions.ts";
import { createResult } from "../core/createResult.ts";
import { type Distribution, scaleOf } from "../core/Distribution.ts";
import { fail } from "../core/fail.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { isRatings, readDistribution } from "../core/readDistribution.ts";
import type { Scale } from "../core/Scale.ts";
import type { MeanInterval } from "../stats/estimateMean.ts";
import { SHARE_INTERVALS, type ShareInterval } from "../stats/estimateShare.ts";
import { finishShare } from "../stats/ShareOptions.ts";
import { type FinishedRatings, finishRatings } from "./finishRatings.ts";

/** Positive answers as counts. */
export type PositiveCounts = {
  /** How many answers are positive. */
  readonly positive: number;
  /** How many answered. */
  readonly responses: number;
};

/** What an employee satisfaction index can be made of. */
export type EmployeeSatisfactionInput = Answers | Distribution | PositiveCounts;

/** Which formula an employee satisfaction index follows. */
export type EmployeeSatisfactionDefinition =
  | "normalized-mean"
  | "share-positive"
  | "percent-of-max";

/** How an employee satisfaction index is made. */
export interface EmployeeSatisfactionOptions {
  /** "normalized-mean" unless given; counts make "share-positive". */
  readonly definition?: EmployeeSatisfactionDefinition | undefined;
  /** The scale that was asked; 1 to 10 unless given. */
  readonly scale?: Scale | undefined;
  /** The lowest positive point; 7 on 1 to 10, 4 on 1 to 5, required on others. */
  readonly positiveFrom?: number | undefined;
  /** The confidence level of the interval; 0.95 unless given. */
  readonly level?: number | undefined;
  /** One weight of at least 0 for each answer, missing ones included. */
  readonly weights?: Iterable<number> | ArrayLike<number> | undefined;
  /** The method: of a share or of a mean, as the definition is. */
  readonly interval?: ShareInterval | MeanInterval | undefined;
}

const NAME = "employee-satisfaction";

const DEFINITIONS = [
  "normalized-mean",
  "share-positive",
  "percent-of-max",
] as const satisfies readonly EmployeeSatisfactionDefinition[];

/**
 * Employee satisfaction index (ESI): how satisfied employees say they are with their work.
 *
 * @remarks
 * By definition, of answers `x` from `min` to `max`, in percent:
 *
 * - "normalized-mean": `100 · (mean - min) / (max - min)`, 0 to 100. The default: the published
 *   index of three questions, of which this is the mean over all their answers.
 * - "share-positive": `100 · #(x ≥ positiveFrom) / n`.
 * - "percent-of-max": `100 · mean / max`; never below `100 · min / max`.
 *
 * Higher is better. Missing answers leave `n` and are counted in `excluded.missing`. Counts
 * `{ positive, responses }` make "share-positive" and nothing else. Intervals: t for the means, cut
 * to the scale, Wilson for the share.
 *
 * Cost: one pass over the answers, none over a distribution.
 *
 * @param input - Ratings, a distribution of them, or counts.
 * @param options - Scale, lowest positive point, definition, weights, level and method of the
 * interval.
 * @returns The index; `value` is `null` where nobody answered.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `not-integer` or `out-of-range` for a
 * rating, a count or an option; `inconsistent` for a part above its whole, another scale, a mean of
 * counts, or options that counts leave nothing to do for; `invalid-shape` where "share-positive" has
 * no usual `positiveFrom` and none is given; `unknown-option`, `unknown-definition`.
 *
 * @example One team, three indices
 * ```ts
 * import { employeeSatisfaction } from "cx-metrics";
 *
 * const ratings = [10, 8, 7, 6, 4];
 * employeeSatisfaction(ratings).value; // ≈ 66.67
 * employeeSatisfaction(ratings, { definition: "share-positive" }).value; // => 60
 * employeeSatisfaction(ratings, { definition: "percent-of-max" }).value; // => 70
 * employeeSatisfaction({ positive: 80, responses: 100 }).value; // => 80
 * employeeSatisfaction([]).value; // => null
 * ```
 *
 * @see {@link enps} for recommendation as a place to work, {@link csat} for customers.
 * @public
 */
export function employeeSatisfaction(
  input: EmployeeSatisfactionInput,
  options: EmployeeSatisfactionOptions = {},
): MetricResult<Distribution | PositiveCounts> {
  checkOptions(NAME, options, OPTIONS);
  const level = checkLevel(NAME, options.level);
  const { definition, settings, tally, excluded, estimate } = isRatings(input)
    ? finishAnswers(input, level, options)
    : finishCounts(input, level, options);
  return createResult(
    {
      metric: NAME,
      definition,
      options: settings,
      unit: "percent",
      better: "higher",
      tally,
      excluded,
    },
    estimate,
  );
}

const OPTIONS = ["definition", "scale", "positiveFrom", "level", "weights", "interval"];

interface Finished<Tally> extends FinishedRatings<Tally> {
  readonly definition: EmployeeSatisfactionDefinition;
}

function finishAnswers(
  input: Answers | Distribution,
  level: number,
  options: EmployeeSatisfactionOptions,
): Finished<Distribution> {
  const definition = checkDefinition(NAME, options.definition, DEFINITIONS);
  const scale = scaleOf(NAME, input, options.scale, { min: 1, max: 10 });
  const share = definition === "share-positive";
  // A mean has no positive points, but a mistaken one is still a mistake.
  const positiveFrom =
    share || options.positiveFrom !== undefined ? readPositiveFrom(scale, options) : scale.max;
  const rescale = definition === "percent-of-max" ? percentOfMax(scale) : normalized(scale);
  const tally = readDistribution(NAME, input, scale, options.weights);
  const finished = share
    ? finishRatings(
        NAME,
        tally,
        {
          kind: "share",
          classOf: (rating) => (rating >= positiveFrom ? 1 : 0),
          settings: { positiveFrom },
        },
        level,
        options,
      )
    : finishRatings(NAME, tally, { kind: "mean", rescale }, level, options);
  return { definition, ...finished };
}

function normalized({ min, max }: Scale) {
  return { zero: min, times: 100, by: max - min };
}

function percentOfMax({ min, max }: Scale) {
  const path = ["options", "scale", "min"];
  if (min < 0) fail("inconsistent", NAME, path, min, "0 or above for percent-of-max");
  return { zero: 0, times: 100, by: max };
}

function readPositiveFrom({ min, max }: Scale, options: EmployeeSatisfactionOptions): number {
  const usual = min === 1 ? USUAL[max] : undefined;
  const given = options.positiveFrom === undefined ? usual : options.positiveFrom;
  const path = ["options", "positiveFrom"];
  if (given === undefined) {
    const expected = `the lowest positive point of ${min} to ${max}, which has no usual one`;
    fail("invalid-shape", NAME, path, given, expected);
  }
  return checkNumber(NAME, path, given, { min: min + 1, max, whole: true });
}

/** The usual lowest positive point on a scale from 1 to k. */
const USUAL: Readonly<Record<number, number>> = { 5: 4, 10: 7 };

function finishCounts(
  input: unknown,
  level: number,
  options: EmployeeSatisfactionOptions,
): Finished<PositiveCounts> {
  const definition = checkDefinition(NAME, options.definition ?? "share-positive", DEFINITIONS);
  if (definition !== "share-positive") {
    const expected = '"share-positive", which counts make';
    fail("inconsistent", NAME, ["options", "definition"], definition, expected);
  }
  const given: Readonly<Record<string, unknown>> = { ...options };
  for (const option of ["scale", "positiveFrom", "weights"]) {
    if (given[option] !== undefined)
      fail("inconsistent", NAME, ["options", option], given[option], "none beside counts");
  }
  const interval = checkChoice(NAME, "interval", options.interval, SHARE_INTERVALS);
  const tally = checkFields(NAME, input, ["positive", "responses"]);
  const { positive, responses } = tally;
  checkPart(NAME, ["positive", positive], ["responses", responses]);
  const settings = { level, interval };
  const estimate = finishShare(positive, ["responses", responses], settings);
  return { definition, settings, tally, excluded: {}, estimate };
}
