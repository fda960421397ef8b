import type { Answers } from "../core/Answers.ts";
import { checkLevel } from "../core/checkLevel.ts";
import { checkDefinition, checkOptions } from "../core/checkOptions.ts";
import { createResult } from "../core/createResult.ts";
import { type Distribution, scaleOf } from "../core/Distribution.ts";
import { fail } from "../core/fail.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { isRatings, readDistribution } from "../core/readDistribution.ts";
import type { Scale } from "../core/Scale.ts";
import { boxOf, checkBoxes } from "./CsatBoxes.ts";
import { type ClassifyCsatOptions, CSAT_SCALE } from "./classifyCsat.ts";
import type { Rescale } from "./estimatePoints.ts";
import type { SplitKind } from "./estimateSplit.ts";
import {
  finishClassCounts,
  finishRatings,
  type RatingFormula,
  type RatingOptions,
} from "./finishRatings.ts";

/** Satisfied answers as counts. */
export type CsatCounts = {
  /** How many are satisfied. */
  readonly satisfied: number;
  /** How many are dissatisfied; "good-bad" and "net" need it. */
  readonly dissatisfied?: number | undefined;
  /** How many answered, neutral ones included. */
  readonly responses: number;
};

/** What a Customer Satisfaction Score can be made of. */
export type CsatInput = Answers | Distribution | CsatCounts;

/** Which formula a Customer Satisfaction Score follows. */
export type CsatDefinition =
  | "top-box"
  | "mean"
  | "normalized-mean"
  | "percent-of-max"
  | "good-bad"
  | "net";

/** How a Customer Satisfaction Score is made. */
export interface CsatOptions extends ClassifyCsatOptions, RatingOptions {
  /** "top-box" unless given. */
  readonly definition?: CsatDefinition | undefined;
}

const NAME = "csat";

const CSAT_DEFINITIONS = [
  "top-box",
  "mean",
  "normalized-mean",
  "percent-of-max",
  "good-bad",
  "net",
] as const satisfies readonly CsatDefinition[];

const KINDS: Readonly<Record<CsatDefinition, RatingFormula["kind"]>> = {
  "top-box": "share",
  mean: "mean",
  "normalized-mean": "mean",
  "percent-of-max": "mean",
  "good-bad": "decided",
  net: "net",
};

/**
 * Customer Satisfaction Score (CSAT): how satisfied customers say they are.
 *
 * @remarks
 * By definition, of ratings `x` from `min` to `max`:
 *
 * - "top-box": `100 · #(x ≥ satisfiedFrom) / n`, percent. The default: what Zendesk, Intercom and
 *   Delighted report.
 * - "mean": `Σx / n`, a score on the scale.
 * - "normalized-mean": `100 · (mean - min) / (max - min)`, percent; the only mean that is 0 when all
 *   are at the bottom.
 * - "percent-of-max": `100 · mean / max`, percent; never below `100 · min / max`.
 * - "good-bad": `100 · satisfied / (satisfied + dissatisfied)`, percent; neutral answers leave `n`
 *   and are counted in `excluded.neutral`.
 * - "net": `100 · (satisfied - dissatisfied) / n`, points from -100 to 100.
 *
 * Higher is better. Missing answers leave `n` and are counted in `excluded.missing`. Intervals:
 * Wilson for shares, trinomial score for "net", t for means, cut to the scale.
 *
 * Cost: one pass over the answers, none over a distribution.
 *
 * @param input - Ratings, a distribution of them, or counts.
 * @param options - Scale and boxes, definition, weights, level and method of the interval.
 * @returns The score; `value` is `null` where nobody answered, and for "good-bad" where all were
 * neutral.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `not-integer` or `out-of-range` for a
 * rating, a count or an option; `inconsistent` for a part above its whole, another scale, boxes
 * that overlap, or a definition that the counts lack a part for; `invalid-shape` where a scale has
 * no usual `satisfiedFrom` and none is given; `unknown-option`, `unknown-definition`.
 *
 * @example One set of ratings, three definitions
 * ```ts
 * import { csat } from "cx-metrics";
 *
 * const ratings = [5, 4, 4, 3, 1];
 * csat(ratings).value; // => 60
 * csat(ratings, { definition: "mean" }).value; // => 3.4
 * csat(ratings, { definition: "good-bad" }).value; // => 75
 * csat({ satisfied: 80, responses: 100 }).value; // => 80
 * csat([]).value; // => null
 * ```
 *
 * @see {@link classifyCsat} for one rating, {@link ces}, {@link nps}.
 * @public
 */
export function csat(
  input: CsatInput,
  options: CsatOptions = {},
): MetricResult<Distribution | CsatCounts> {
  checkOptions(NAME, options, OPTIONS);
  const definition = checkDefinition(NAME, options.definition, CSAT_DEFINITIONS);
  const level = checkLevel(NAME, options.level);
  const { settings, tally, excluded, estimate } = finish(input, definition, level, options);
  return createResult(
    {
      metric: NAME,
      definition,
      options: settings,
      unit: definition === "mean" ? "score" : definition === "net" ? "points" : "percent",
      better: "higher",
      tally,
      excluded,
    },
    estimate,
  );
}

const OPTIONS = [
  "definition",
  "scale",
  "satisfiedFrom",
  "dissatisfiedTo",
  "level",
  "weights",
  "interval",
];

function finish(input: CsatInput, definition: CsatDefinition, level: number, options: CsatOptions) {
  const kind = KINDS[definition];
  const scale = scaleOf(NAME, input, options.scale, CSAT_SCALE);
  if (!isRatings(input)) {
    const names = ["satisfied", "dissatisfied"] as const;
    return finishClassCounts(NAME, input, names, { kind, definition }, level, options);
  }
  const tally = readDistribution(NAME, input, scale, options.weights);
  const formula: RatingFormula =
    kind === "mean"
      ? { kind, rescale: rescale(definition, tally.labels) }
      : boxes(kind, tally.labels, options);
  // A mean has no boxes, but a mistaken one is still a mistake.
  const { satisfiedFrom, dissatisfiedTo } = options;
  if (kind === "mean" && (satisfiedFrom !== undefined || dissatisfiedTo !== undefined)) {
    checkBoxes(NAME, tally.labels, options);
  }
  return finishRatings(NAME, tally, formula, level, options);
}

function boxes(kind: SplitKind, scale: Scale, options: CsatOptions): RatingFormula {
  const settings = checkBoxes(NAME, scale, options);
  return { kind, classOf: (rating) => boxOf(rating, settings), settings: { ...settings } };
}

function rescale(definition: CsatDefinition, { min, max }: Scale): Rescale {
  if (definition === "mean") return { zero: 0, times: 1, by: 1 };
  if (definition === "normalized-mean") return { zero: min, times: 100, by: max - min };
  if (min >= 0) return { zero: 0, times: 100, by: max };
  return fail(
    "inconsistent",
    NAME,
    ["options", "scale", "min"],
    min,
    "0 or above for percent-of-max",
  );
}
