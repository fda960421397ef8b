import { checkNumber, WHOLE_COUNT } from "../core/checkNumber.ts";
import { fail } from "../core/fail.ts";
import type { MetricWarning } from "../core/MetricResult.ts";
import { looksLikeShare } from "./looksLikeShare.ts";
import type { PlannedMetric, PlanOptions } from "./PlannedMetric.ts";
import { readGoal } from "./readGoal.ts";
import { readPlan } from "./readPlan.ts";
import { LARGEST_SIZE } from "./sizeOfDifference.ts";

/** What a sample is to reach: a margin of error, or a difference between two groups. */
export type SampleGoal =
  | {
      /** Half the interval, in the unit of the metric: percent points, points, or as the mean. */
      readonly margin: number;
      readonly difference?: undefined;
    }
  | {
      /** What is to be found, in the unit of the metric; negative for a fall. */
      readonly difference: number;
      readonly margin?: undefined;
    };

/** A survey to be planned. */
export type SampleSizeOptions = PlannedMetric &
  SampleGoal &
  PlanOptions & {
    /** How many there are to be asked, in each group. */
    readonly population?: number | undefined;
    /** Of 100 who are invited, how many answer; 100 unless given. */
    readonly responseRate?: number | undefined;
  };

/** How many answers a survey takes. */
export interface SampleSize {
  /** How many answers, in each group: 1 or more, of a mean 2. */
  readonly n: number;
  /** The same before rounding up. */
  readonly nExact: number;
  /** How many must be invited to get them, in each group. */
  readonly invitations: number;
  /** How many groups: 1 for a margin, 2 for a difference. */
  readonly groups: 1 | 2;
  /** What the reader should know. */
  readonly warnings: readonly MetricWarning[];
}

const NAME = "sample-size";

/**
 * How many answers a survey takes: for a margin of error, or to find a difference of two groups.
 *
 * @remarks
 * With z of the level, z' of the power, v the variance of one answer (`p (1 - p)` of a share,
 * `p + d - (p - d)²` of an NPS):
 *
 * - margin E of a share or NPS: `z² · v / E²`; of a mean: `(t · sd / E)²` with t of n - 1.
 * - difference of shares: `(z · √(2 m (1 - m)) + z' · √(p (1 - p) + q (1 - q)))² / (p - q)²` per group,
 *   m their mean, as `power.prop.test` in R.
 * - difference of NPS: `2 v (z + z')² / difference²` per group.
 * - difference of means: by the non-central t distribution, as `power.t.test` in R.
 *
 * The design effect multiplies that. Then a `population` of N takes `n / (1 + (n - 1) / N)` for a
 * margin: right for a random sample of a list, if (nearly) all of it answer. `responseRate` says how
 * many to invite, and repairs nothing else: who stays silent may think otherwise. No number such as
 * 30 is enough by itself; worst cases are the default, since they never promise too much.
 *
 * Cost: constant; for a difference of means some milliseconds.
 *
 * @param options - The metric with what is expected of it, `margin` or `difference`, level and power.
 * @returns Answers and invitations per group. A warning where the population has fewer than are to be
 * invited ("exceeds-population"), and where less than 5 answers of the rarer kind are expected, so
 * that the formula is rough ("few-expected"), and where percentages look like shares of 1
 * ("looks-like-share").
 * @throws {@link CxMetricsError} `inconsistent` for both or neither of margin and difference, options
 * of another metric, shares above 100 in all, or a power below what chance reaches; `out-of-range` for
 * a share without variance, a difference that leads off the scale, or a sample beyond 2^53;
 * `not-a-number`, `not-finite`, `not-integer`, `invalid-shape`, `unknown-option`.
 *
 * @example An NPS within 5 points, and a CSAT that rises from 80 to 85 %
 * ```ts
 * import { sampleSize } from "cx-metrics";
 *
 * sampleSize({ metric: "nps", margin: 5 }).n; // => 1537
 * const shares = { promoters: 60, detractors: 15 };
 * sampleSize({ metric: "nps", margin: 5, shares, responseRate: 20 }).invitations; // => 4210
 * sampleSize({ metric: "share", share: 80, difference: 5 }).n; // => 906
 * sampleSize({ metric: "mean", sd: 1.1, difference: 0.2 }).n; // => 476
 * ```
 *
 * @see {@link detectableDifference} for the reverse, {@link nps}, {@link csat}.
 * @see Cochran (1977), Sampling Techniques, 3rd edition, chapter 4; Fleiss, Levin and Paik (2003),
 * Statistical Methods for Rates and Proportions, 3rd edition, chapter 4.
 * @public
 */
export function sampleSize(options: SampleSizeOptions): SampleSize {
  const plan = readPlan(NAME, options, OPTIONS);
  const goal = readGoal(NAME, options, plan);
  const population = readPopulation(options.population);
  const responseRate = readResponseRate(options.responseRate);
  const needed = plan.designEffect * Math.max(1, goal.size - plan.addedAnswers);
  const nExact =
    population === null || goal.groups === 2
      ? needed
      : (needed / (population - 1 + needed)) * population;
  const n = Math.ceil(nExact);
  const invitations = Math.ceil((100 * n) / responseRate);
  if (!(invitations <= LARGEST_SIZE))
    fail("out-of-range", NAME, goal.path, goal.given, "more: no sample is so large");
  const aims = plan.metric === "mean" ? [] : [...plan.percentages, goal.given];
  const rates = options.responseRate === undefined ? [] : [responseRate];
  const warnings = [aims, rates].flatMap(looksLikeShare).slice(0, 1);
  if (n * goal.rarest < 5) warnings.push(FEW_EXPECTED);
  if (population !== null && invitations > population) {
    const message = `${invitations} invitations are more than there are to invite: ${population}`;
    warnings.push({ code: "exceeds-population", message });
  }
  return { n, nExact, invitations, groups: goal.groups, warnings };
}

const OPTIONS = ["margin", "difference", "population", "responseRate"];

const FEW_EXPECTED: MetricWarning = {
  code: "few-expected",
  message: "less than 5 answers of the rarer kind are expected: the formula is rough",
};

function readPopulation(population: unknown): number | null {
  if (population === undefined) return null;
  return checkNumber(NAME, ["options", "population"], population, { ...WHOLE_COUNT, min: 1 });
}

function readResponseRate(rate: unknown): number {
  if (rate === undefined) return 100;
  return checkNumber(NAME, ["options", "responseRate"], rate, { min: 1e-6, max: 100 });
}
