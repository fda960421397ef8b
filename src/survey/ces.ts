import type { Answers } from "../core/Answers.ts";
import { checkLevel } from "../core/checkLevel.ts";
import { checkChoice, checkDefinition, checkOptions } from "../core/checkOptions.ts";
import { createResult } from "../core/createResult.ts";
import { type Distribution, scaleOf } from "../core/Distribution.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { isRatings, readDistribution } from "../core/readDistribution.ts";
import type { Scale } from "../core/Scale.ts";
import {
  CES_ASKS,
  CES_SCALES,
  type CesAsks,
  type ClassifyCesOptions,
  easeOf,
} from "./classifyCes.ts";
import {
  finishClassCounts,
  finishRatings,
  type RatingFormula,
  type RatingOptions,
} from "./finishRatings.ts";
import type { PointClass } from "./splitPoints.ts";

/** Easy and difficult answers as counts. */
export type CesCounts = {
  /** How many found it easy. */
  readonly easy: number;
  /** How many found it difficult; "net" and "net-easy" need it. */
  readonly difficult?: number | undefined;
  /** How many answered, neutral ones included. */
  readonly responses: number;
};

/** What a Customer Effort Score can be made of. */
export type CesInput = Answers | Distribution | CesCounts;

/** Which formula a Customer Effort Score follows. */
export type CesDefinition = "percent-agree" | "mean" | "net" | "net-easy";

/** How a Customer Effort Score is made. */
export interface CesOptions extends ClassifyCesOptions, RatingOptions {
  /** "percent-agree" for ease, "mean" for effort unless given. */
  readonly definition?: CesDefinition | undefined;
}

const NAME = "ces";

/** The definitions of each question, the default first. */
const DEFINITIONS = {
  ease: ["percent-agree", "mean", "net"],
  effort: ["mean", "net-easy"],
} as const satisfies Readonly<Record<CesAsks, readonly CesDefinition[]>>;

const KINDS = {
  "percent-agree": "share",
  mean: "mean",
  net: "net",
  "net-easy": "net",
} as const satisfies Readonly<Record<CesDefinition, RatingFormula["kind"]>>;

const UNITS = { share: "percent", mean: "score", net: "points" } as const;

/**
 * Customer Effort Score (CES): how easy customers found it to get something done.
 *
 * @remarks
 * What was asked decides the direction, and is never guessed from the scale. `asks: "ease"`
 * ("they made it easy", agree is high; scale 1 to 7):
 *
 * - "percent-agree": `100 · #(easy) / n`, percent; easy is 5 to 7 of 7. The default: CES 2.0.
 * - "mean": `Σx / n`, a score on the scale.
 * - "net": `100 · (#(6..7) - #(1..3)) / n` on 1 to 7, points; on other scales easy minus difficult.
 *
 * `asks: "effort"` ("how much effort did it take", high is bad; scale 1 to 5):
 *
 * - "mean": `Σx / n`, a score on the scale; here lower is better. The default: CES 1.0.
 * - "net-easy": `100 · (easy - difficult) / n`, points.
 *
 * Groups are those of {@link classifyCes}. Missing answers leave `n` and are counted in
 * `excluded.missing`. Intervals: Wilson for the share, trinomial score for the nets, t for means.
 *
 * Cost: one pass over the answers, none over a distribution.
 *
 * @param input - Ratings, a distribution of them, or counts.
 * @param options - Question, scale, definition, weights, level and method of the interval.
 * @returns The score; `value` is `null` where nobody answered. `better` is "lower" for the mean of
 * an effort question only.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `not-integer` or `out-of-range` for a
 * rating, a count or an option; `inconsistent` for a part above its whole, another scale, or a
 * definition that the counts lack a part for; `unknown-definition` for one of the other question;
 * `invalid-shape`, `unknown-option`.
 *
 * @example
 * ```ts
 * import { ces } from "cx-metrics";
 *
 * ces([7, 6, 5, 4, 1]).value; // => 60
 * ces([7, 6, 5, 4, 1], { definition: "net" }).value; // => 20
 * const effort = ces([1, 2, 5], { asks: "effort", definition: "net-easy" });
 * effort.value; // ≈ 33.3
 * ces({ easy: 8, responses: 10 }).value; // => 80
 * ```
 *
 * @see {@link classifyCes} for one rating, {@link csat}, {@link nps}.
 * @see Dixon, Freeman and Toman (2010), Stop Trying to Delight Your Customers, Harvard Business
 * Review 88(7).
 * @public
 */
export function ces(
  input: CesInput,
  options: CesOptions = {},
): MetricResult<Distribution | CesCounts> {
  checkOptions(NAME, options, ["asks", "scale", "definition", "level", "weights", "interval"]);
  const asks = checkChoice(NAME, "asks", options.asks, CES_ASKS);
  const definition = checkDefinition<CesDefinition>(NAME, options.definition, DEFINITIONS[asks]);
  const level = checkLevel(NAME, options.level);
  const { settings, tally, excluded, estimate } = finish(input, asks, definition, level, options);
  const kind = KINDS[definition];
  return createResult(
    {
      metric: NAME,
      definition,
      options: { asks, ...settings },
      unit: UNITS[kind],
      better: asks === "effort" && kind === "mean" ? "lower" : "higher",
      tally,
      excluded,
    },
    estimate,
  );
}

function finish(
  input: CesInput,
  asks: CesAsks,
  definition: CesDefinition,
  level: number,
  options: CesOptions,
) {
  const kind = KINDS[definition];
  const scale = scaleOf(NAME, input, options.scale, CES_SCALES[asks]);
  if (!isRatings(input)) {
    return finishClassCounts(
      NAME,
      input,
      ["easy", "difficult"],
      { kind, definition },
      level,
      options,
    );
  }
  const tally = readDistribution(NAME, input, scale, options.weights);
  const classOf = definition === "net" && isSeven(tally.labels) ? netOf : undefined;
  const formula: RatingFormula =
    kind === "mean"
      ? { kind, rescale: { zero: 0, times: 1, by: 1 } }
      : {
          kind,
          classOf: classOf ?? ((rating) => easeOf(rating, tally.labels, asks)),
          settings: {},
        };
  return finishRatings(NAME, tally, formula, level, options);
}

function isSeven({ min, max }: Scale): boolean {
  return min === 1 && max === 7;
}

/** The cuts of the CES 2.0 index: 4 and 5 count as neutral. */
function netOf(rating: number): PointClass {
  if (rating >= 6) return 1;
  return rating <= 3 ? -1 : 0;
}
