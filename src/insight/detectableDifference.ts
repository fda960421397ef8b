import { COUNT, checkNumber } from "../core/checkNumber.ts";
import { checkChoice } from "../core/checkOptions.ts";
import type { MetricWarning } from "../core/MetricResult.ts";
import { leastEnough } from "../stats/leastEnough.ts";
import { MOST_NONCENTRALITY } from "../stats/nonCentralTCdf.ts";
import { tTestPower } from "../stats/tTestPower.ts";
import { looksLikeShare } from "./looksLikeShare.ts";
import type { PlannedMetric, PlanOptions } from "./PlannedMetric.ts";
import { type Plan, readPlan } from "./readPlan.ts";
import { sizeOfDifference } from "./sizeOfDifference.ts";

/** A comparison of two groups whose size is given. */
export type DetectableDifferenceOptions = PlannedMetric &
  PlanOptions & {
    /** How many answers, in each group. */
    readonly n: number;
    /** Which way the second group may differ: a share falls as easily as it rises at 50 % alone. */
    readonly direction?: "rise" | "fall" | undefined;
  };

/** The least difference that is likely to be found. */
export interface DetectableDifference {
  /** In the unit of the metric, negative for a fall; `null` where there is none on the scale. */
  readonly difference: number | null;
  /** What the reader should know. */
  readonly warnings: readonly MetricWarning[];
}

const NAME = "detectable-difference";

/**
 * The least difference between two groups that a survey of so many answers is likely to find: the
 * reverse of {@link sampleSize}.
 *
 * @remarks
 * The difference whose sample size is n over the design effect, by the same formulas: of an NPS
 * `(z + z') · √(2 v / n)` points. Unit: percent points, points, or that of the mean. Smaller
 * differences may be there; with the `power` asked for the survey would miss them. That is a plan
 * before the data: of data take the interval of the difference, which says more than its power.
 *
 * Cost: some microseconds; of means some milliseconds.
 *
 * @param options - The metric with what is expected of it, n per group, level and power.
 * @returns The difference. It is `null`, with the warning "out-of-reach", where no difference on the
 * scale is large enough, or a test of means has less than two (effective) answers per group.
 * @throws {@link CxMetricsError} `inconsistent` for options of another metric, shares above 100 in
 * all, or a power below what chance reaches; `out-of-range`, `not-a-number`, `not-finite`,
 * `invalid-shape`, `unknown-option`.
 *
 * @example
 * ```ts
 * import { detectableDifference } from "cx-metrics";
 *
 * const shares = { promoters: 60, detractors: 15 };
 * detectableDifference({ metric: "nps", shares, n: 200 }).difference; // ≈ 20.73
 * detectableDifference({ metric: "share", share: 80, n: 906 }).difference; // ≈ 5.00
 * detectableDifference({ metric: "share", share: 95, n: 50 }).difference; // => null
 * ```
 *
 * @see {@link sampleSize}
 * @see Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, 2nd edition.
 * @public
 */
export function detectableDifference(options: DetectableDifferenceOptions): DetectableDifference {
  const plan = readPlan(NAME, options, ["n", "direction"]);
  const n = checkNumber(NAME, ["options", "n"], options.n, { ...COUNT, min: 1 });
  const direction = checkChoice(NAME, "direction", options.direction, ["rise", "fall"]);
  const answers = n / plan.designEffect + plan.addedAnswers;
  const least = LEAST[plan.metric](plan, answers, direction);
  const warnings = looksLikeShare(plan.percentages);
  if (least === null) return { difference: null, warnings: [...warnings, OUT_OF_REACH] };
  return { difference: (direction === "fall" ? -least : least) * plan.unit, warnings };
}

const OUT_OF_REACH: MetricWarning = {
  code: "out-of-reach",
  message: "no difference that is possible is large enough for so few answers",
};

type Least = (plan: Plan, n: number, direction: "rise" | "fall") => number | null;

/** The least difference by metric, in units of the plan. */
const LEAST: Readonly<Record<Plan["metric"], Least>> = {
  share: (plan, n, direction) => {
    const sign = direction === "fall" ? -1 : 1;
    const isEnough = (change: number) => sizeOfDifference(plan, sign * change) <= n;
    return leastEnough(isEnough, 0, plan.room[direction]);
  },
  nps: ({ variance, reach, powerReach, room }, n, direction) => {
    const least = (reach + powerReach) * Math.sqrt((2 * variance) / n);
    return least <= room[direction] ? least : null;
  },
  mean: ({ level, power }, n) => {
    if (n < 2) return null;
    const isEnough = (shift: number) => tTestPower(n, shift, level) >= power;
    const shift = leastEnough(isEnough, 0, MOST_NONCENTRALITY);
    return shift === null ? null : shift / Math.sqrt(n / 2);
  },
};
