import { checkFields, checkWhole } from "../core/checkFields.ts";
import { checkChoice } from "../core/checkOptions.ts";
import type { Estimate } from "../core/createResult.ts";
import type { Distribution } from "../core/Distribution.ts";
import { fail } from "../core/fail.ts";
import type { Json } from "../core/MetricResult.ts";
import { MEAN_INTERVALS, type MeanInterval } from "../stats/estimateMean.ts";
import type { NetInterval } from "../stats/estimateNet.ts";
import type { ShareInterval } from "../stats/estimateShare.ts";
import { estimatePoints, type Rescale } from "./estimatePoints.ts";
import { estimateSplit, type SplitKind } from "./estimateSplit.ts";
import { type PointClass, type Split, splitCounts, splitPoints } from "./splitPoints.ts";

/** What a definition makes of ratings: a number of three classes, or a mean in some unit. */
export type RatingFormula =
  | {
      readonly kind: SplitKind;
      readonly classOf: (rating: number) => PointClass;
      readonly settings: Readonly<Record<string, Json>>;
    }
  | { readonly kind: "mean"; readonly rescale: Rescale };

/** The options that every rating metric shares. */
export interface RatingOptions {
  /** The confidence level of the interval; 0.95 unless given. */
  readonly level?: number | undefined;
  /** One weight of at least 0 for each answer, missing ones included. */
  readonly weights?: Iterable<number> | ArrayLike<number> | undefined;
  /** The method: of a share, of a net share, or of a mean, as the definition is. */
  readonly interval?: ShareInterval | NetInterval | MeanInterval | undefined;
}

/** The parts of a result that follow from data and formula. */
export interface FinishedRatings<Tally> {
  readonly estimate: Estimate;
  readonly settings: Readonly<Record<string, Json>>;
  readonly tally: Tally;
  readonly excluded: Readonly<Record<string, number>>;
}

/**
 * A formula over a distribution of ratings.
 *
 * @internal
 */
export function finishRatings(
  metric: string,
  tally: Distribution,
  formula: RatingFormula,
  level: number,
  options: RatingOptions,
): FinishedRatings<Distribution> {
  const scale = { min: tally.labels.min, max: tally.labels.max };
  const { missing } = tally;
  if (formula.kind === "mean") {
    const interval = checkChoice(metric, "interval", options.interval, MEAN_INTERVALS);
    const estimate = estimatePoints(tally, { level, interval }, formula.rescale);
    return { estimate, settings: { level, interval, scale }, tally, excluded: { missing } };
  }
  const split = splitPoints(tally, formula.classOf);
  const { estimate, interval } = estimateSplit(
    metric,
    formula.kind,
    split,
    level,
    options.interval,
  );
  return {
    estimate,
    settings: { level, interval, scale, ...formula.settings },
    tally,
    excluded: { missing, ...neutral(formula.kind, split) },
  };
}

/**
 * A kind of number from counts, whose fields are named by the metric.
 *
 * @internal
 */
export function finishClassCounts<Good extends string, Bad extends string>(
  metric: string,
  input: unknown,
  [good, bad]: readonly [good: Good, bad: Bad],
  { kind, definition }: { readonly kind: RatingFormula["kind"]; readonly definition: string },
  level: number,
  options: RatingOptions,
): FinishedRatings<Record<Good | "responses", number> & Partial<Record<Bad, number>>> {
  const counts = checkFields(metric, input, [good, "responses"], [bad]);
  refuseRatingOptions(metric, options);
  const down: number | undefined = counts[bad];
  const up: number = counts[good];
  const of = checkWhole(metric, [good, up, down ?? 0], ["responses", counts.responses]);
  if (kind === "mean") {
    const expected = "one that counts can make, not a mean";
    fail("inconsistent", metric, ["options", "definition"], definition, expected);
  }
  if (kind !== "share" && down === undefined) {
    fail("inconsistent", metric, [bad], down, `a count: "${definition}" needs it`);
  }
  const split = splitCounts(up, down ?? 0, of);
  const { estimate, interval } = estimateSplit(metric, kind, split, level, options.interval);
  return { estimate, settings: { level, interval }, tally: counts, excluded: neutral(kind, split) };
}

/** What was asked, and how answers were weighed, is over where there are only counts. */
function refuseRatingOptions(metric: string, options: RatingOptions): void {
  const given: Readonly<Record<string, unknown>> = { ...options };
  for (const option of ["weights", "scale", "satisfiedFrom", "dissatisfiedTo"]) {
    if (given[option] !== undefined) {
      fail("inconsistent", metric, ["options", option], given[option], "none beside counts");
    }
  }
}

function neutral(kind: SplitKind, split: Split): Record<string, number> {
  return kind === "decided" ? { neutral: split.neutral } : {};
}
