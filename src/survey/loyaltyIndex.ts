import type { CxMetricsErrorPath } from "../core/CxMetricsError.ts";
import { COUNT, checkNumber } from "../core/checkNumber.ts";
import { createResult } from "../core/createResult.ts";
import { entriesOf } from "../core/entriesOf.ts";
import { fail } from "../core/fail.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { noData, zeroDenominator } from "../core/noData.ts";
import { checkScale, type Scale } from "../core/Scale.ts";
import { checkScoreTally, isScoreTally, type ScoreTally, tallyScores } from "../core/ScoreTally.ts";
import { weighScores } from "../core/weighScores.ts";
import { finishScores, type MeanOptions, readMeanOptions } from "../stats/MeanOptions.ts";
import { scoreOnScale } from "./scoreOnScale.ts";

/** One respondent's answers by item. */
export type LoyaltyAnswers = Readonly<Record<string, number | null | undefined>>;

/** How a loyalty index is made. */
export interface LoyaltyOptions extends MeanOptions {
  /** Every item of the index with its scale; satisfaction, repurchase, recommend on 0 to 10 unless given. */
  readonly scales?: Readonly<Record<string, Scale>> | undefined;
  /** The weight of each item; all weigh the same unless given. */
  readonly itemWeights?: Readonly<Record<string, number>> | undefined;
  /** How many items a respondent must have answered; all unless given. */
  readonly minAnswered?: number | undefined;
  /** One weight of at least 0 for each respondent, incomplete ones included. */
  readonly weights?: Iterable<number> | ArrayLike<number> | undefined;
}

/** A loyalty index: what every metric returns, and the index of each respondent. */
export interface LoyaltyResult extends MetricResult<ScoreTally> {
  /**
   * Each respondent's index from 0 to 100, in the order of the input; `null` where too little was
   * answered. Empty where the input is a tally, which knows no respondents.
   */
  readonly respondents: readonly (number | null)[];
}

const NAME = "loyalty-index";

/**
 * Customer loyalty index (CLI): satisfaction, repurchase and recommendation as one score.
 *
 * @remarks
 * Each answer `x` counts `100 · (x - min) / (max - min)` of its own scale; a respondent's index is
 * the weighted mean of the items answered, and the value the mean over respondents: 0 to 100, higher
 * is better. There is no standard set of items and no standard scale, so `scales` may name any;
 * where it is given, it names them all.
 *
 * Respondents who left an item out have no index and are counted in `excluded.incomplete`, unless
 * `minAnswered` asks for fewer items. Items must be answers of the respondent: an aggregate such as
 * an NPS is none. The interval is t, cut to 0 to 100. `itemWeights` are of items, `weights` of
 * respondents: one for each, incomplete ones included.
 *
 * Cost: one pass over the respondents.
 *
 * @param respondents - A record of answers by item for each respondent; or the tally of an earlier
 * result.
 * @param options - Scales, weights of items and respondents, how many answers it takes, level and
 * method of the interval.
 * @returns The mean index, with `respondents`: one index each, `null` where incomplete; `value` is
 * `null` where nobody has an index, and where all `itemWeights` or all `weights` are 0.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite`, `not-integer` or `out-of-range` for
 * an answer or an option; `inconsistent` for weights of other items than the scales' or of other
 * respondents, or the tally of another metric; `invalid-shape` for an answer to an item without a scale; `unknown-option`,
 * `unknown-definition`.
 *
 * @example
 * ```ts
 * import { loyaltyIndex } from "cx-metrics";
 *
 * loyaltyIndex([{ satisfaction: 6, repurchase: 7, recommend: 8 }]).value; // => 70
 * const scales = { satisfaction: { min: 1, max: 5 }, recommend: { min: 0, max: 10 } };
 * const result = loyaltyIndex(
 *   [
 *     { satisfaction: 5, recommend: 9 },
 *     { satisfaction: 3, recommend: 5 },
 *     { satisfaction: 1, recommend: null },
 *   ],
 *   { scales },
 * );
 * result.respondents; // => [95, 50, null]
 * result.value; // => 72.5
 * loyaltyIndex([]).value; // => null
 * ```
 *
 * @see {@link acsi}, {@link nps} for recommendation alone.
 * @public
 */
export function loyaltyIndex(
  respondents: readonly LoyaltyAnswers[] | ScoreTally,
  options: LoyaltyOptions = {},
): LoyaltyResult {
  const names = ["scales", "itemWeights", "minAnswered", "weights"];
  const { definition, settings } = readMeanOptions(NAME, options, ["standard"], names);
  const items = readItems(options);
  const minAnswered =
    options.minAnswered === undefined
      ? items.size
      : checkNumber(NAME, ["options", "minAnswered"], options.minAnswered, {
          min: 1,
          max: items.size,
          whole: true,
        });
  const made = {
    items: [...items].map(([name, { scale, weight }]) => [name, scale.min, scale.max, weight]),
    minAnswered,
  };
  const scores = isScoreTally(respondents) ? [] : scoreAll(respondents, items, minAnswered);
  const tally = isScoreTally(respondents)
    ? checkScoreTally(NAME, respondents, made, options.weights)
    : tallyScores(NAME, scores, made, options.weights);
  const estimate = finishScores(tally, settings);
  const weightless = [...items.values()].every(({ weight }) => weight === 0);
  const result = createResult(
    {
      metric: NAME,
      definition,
      options: { ...settings, ...describe(items), minAnswered },
      unit: "score",
      better: "higher",
      tally,
      excluded: { incomplete: tally.missing },
    },
    estimate.n === 0 && weightless
      ? noData(0, zeroDenominator("the sum of itemWeights"))
      : estimate,
  );
  return { ...result, respondents: scores };
}

interface Item {
  readonly scale: Scale;
  readonly weight: number;
}

type Items = ReadonlyMap<string, Item>;

const USUAL = {
  satisfaction: { min: 0, max: 10 },
  repurchase: { min: 0, max: 10 },
  recommend: { min: 0, max: 10 },
};

function readItems({ scales = USUAL, itemWeights }: LoyaltyOptions): Items {
  const path = ["options", "scales"];
  // In one order, so that rounding does not hang on the order in which items are named.
  const named = entriesOf(NAME, path, scales, "a scale for each item").sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  if (named.length === 0) fail("invalid-shape", NAME, path, scales, "a scale for each item");
  const items = new Map(
    named.map(([name, scale]) => [
      name,
      { scale: checkScale(NAME, [...path, name], scale), weight: 1 },
    ]),
  );
  return itemWeights === undefined ? items : weighItems(items, itemWeights);
}

function weighItems(items: Items, itemWeights: unknown): Items {
  const path = ["options", "itemWeights"];
  const weights = new Map(entriesOf(NAME, path, itemWeights, "a weight for each item"));
  for (const [name, weight] of weights) {
    if (!items.has(name))
      fail("inconsistent", NAME, [...path, name], weight, "no weight of an item without a scale");
  }
  return new Map(
    [...items].map(([name, { scale }]) => {
      const place = [...path, name];
      if (!weights.has(name))
        fail("inconsistent", NAME, place, undefined, "a weight for each item");
      return [name, { scale, weight: checkNumber(NAME, place, weights.get(name), COUNT) }];
    }),
  );
}

function describe(items: Items) {
  const each = <Value>(value: (item: Item) => Value) =>
    Object.fromEntries([...items].map(([name, item]) => [name, value(item)]));
  return {
    scales: each(({ scale }) => ({ min: scale.min, max: scale.max })),
    itemWeights: each(({ weight }) => weight),
  };
}

function scoreAll(respondents: unknown, items: Items, minAnswered: number): (number | null)[] {
  if (!Array.isArray(respondents))
    fail("invalid-shape", NAME, [], respondents, "a list of answers by item, or a tally");
  return Array.from(respondents, (row: unknown, i) => {
    const answers = readAnswers(row, items, ["respondents", i]);
    const given = [...items].flatMap(([name, { scale, weight }]) => {
      const answer = answers.get(name);
      return answer === undefined ? [] : [{ score: scoreOnScale(answer, scale), weight }];
    });
    return given.length < minAnswered ? null : (weighScores(given)?.value ?? null);
  });
}

function readAnswers(row: unknown, items: Items, path: CxMetricsErrorPath): Map<string, number> {
  const answers = new Map<string, number>();
  for (const [name, answer] of entriesOf(NAME, path, row, "answers by item")) {
    const item = items.get(name);
    if (item === undefined)
      return fail("invalid-shape", NAME, [...path, name], answer, "an item that has a scale");
    if (answer === null || answer === undefined) continue;
    const { min, max } = item.scale;
    answers.set(name, checkNumber(NAME, [...path, name], answer, { min, max, whole: true }));
  }
  return answers;
}
