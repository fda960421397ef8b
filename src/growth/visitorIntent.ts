import { createResult, type Estimate } from "../core/createResult.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { noData, zeroDenominator } from "../core/noData.ts";
import { percentOf } from "../core/percentOf.ts";
import { sumOf } from "../core/sumOf.ts";
import { estimateShare } from "../stats/estimateShare.ts";
import { countSample } from "../stats/Sample.ts";
import { readShareOptions, type ShareOptions, type ShareSettings } from "../stats/ShareOptions.ts";
import { byCount } from "./NamedCounts.ts";
import { readVisitors, type VisitorCounts, type VisitorTally } from "./readVisitors.ts";

/** What one visitor says. */
export interface VisitorAnswer {
  /** What the visit was for; `null` where the visitor did not say. */
  readonly intent: string | null;
  /** Whether that was done; absent or `null` where the visitor did not say, or was not yet done. */
  readonly completed?: boolean | null | undefined;
}

/** What a visitor intent can be made of. */
export type VisitorInput =
  | readonly VisitorAnswer[]
  | Readonly<Record<string, VisitorCounts>>
  | VisitorTally;

/** One intent among all. */
export interface IntentResult {
  /** The intent. */
  readonly intent: string;
  /** How many visitors came for it. */
  readonly visitors: number;
  /** Its share of all visitors in percent; `null` where there is none at all. */
  readonly share: number | null;
  /** How many of them did it, in percent, with interval; `null` where nobody said. */
  readonly completion: {
    /** The rate. */
    readonly value: number | null;
    /** The lower limit; `null` where there is no interval. */
    readonly lower: number | null;
    /** The upper limit; `null` where there is no interval. */
    readonly upper: number | null;
  };
  /** How many of them said whether they did it. */
  readonly n: number;
}

/** Visitor intent: what every metric returns, and the intents. */
export interface VisitorIntentResult extends MetricResult<VisitorTally> {
  /** Every intent, the most frequent first, then by name. */
  readonly intents: readonly IntentResult[];
}

const NAME = "visitor-intent";

/**
 * Visitor intent: what visitors come for, and how many of them get it.
 *
 * @remarks
 * The value is the completion rate of all visitors together,
 * `100 · completed / (completed + notCompleted)`, in percent from 0 to 100; higher is better. Each
 * intent has its share of the visitors and its own completion rate: the rate of all is the rate of
 * the visitors, and no mean of the intents' rates. Who did not say whether it was done counts among
 * the visitors, and in `excluded.unknown`; who did not say what for is in `excluded.missing` only.
 * Intervals are Wilson's, each for itself.
 *
 * Cost: one pass over the answers; n log n in the intents.
 *
 * @param answers - One record a visitor, visitors counted by intent, or an earlier result's tally.
 * @param options - Definition, level and method of the intervals.
 * @returns The rate with `intents`; `value` is `null` with "zero-denominator" where nobody said
 * whether it was done.
 * @throws {@link CxMetricsError} `not-a-number`, `not-finite` or `out-of-range` for a count;
 * `inconsistent` for more outcomes than visitors, or another tally; `invalid-shape`,
 * `unknown-option`, `unknown-definition`.
 *
 * @example
 * ```ts
 * import { visitorIntent } from "cx-metrics";
 *
 * const result = visitorIntent([
 *   { intent: "learn", completed: true },
 *   { intent: "buy", completed: false },
 *   { intent: "learn", completed: true },
 *   { intent: "learn", completed: null },
 * ]);
 * result.value; // ≈ 66.67
 * result.intents.map(({ intent, share }) => [intent, share]); // => [["learn", 75], ["buy", 25]]
 * result.intents[0]?.completion; // ≈ { value: 100.00, lower: 34.24, upper: 100.00 }
 * result.excluded; // => { unknown: 1, missing: 0 }
 * ```
 *
 * @see {@link taskCompletion} for one task.
 * @see iPerceptions, the 4Q survey: the primary purpose of a visit, and whether it was completed.
 * @public
 */
export function visitorIntent(
  answers: VisitorInput,
  options: ShareOptions = {},
): VisitorIntentResult {
  const { definition, settings } = readShareOptions(NAME, options, ["standard"]);
  const tally = readVisitors(NAME, answers);
  const named = Object.entries(tally.intents);
  const counts = named.map(([, of]) => of);
  const visitors = sumOf(counts.map((of) => of.visitors));
  const result = createResult(
    {
      metric: NAME,
      definition,
      options: settings,
      unit: "percent",
      better: "higher",
      tally,
      excluded: {
        unknown: sumOf(counts.map((of) => Math.max(0, of.visitors - saying(of)))),
        missing: tally.missing,
      },
    },
    estimate(counts, settings),
  );
  const intents = named
    .map(([name, of]) => ({ name, count: of.visitors, of }))
    .sort(byCount)
    .map(({ name, of }) => describe(name, of, visitors, settings));
  return { ...result, intents };
}

/** How many say whether it was done. */
function saying({ completed, notCompleted }: VisitorCounts): number {
  return completed + notCompleted;
}

function estimate(counts: readonly VisitorCounts[], settings: ShareSettings): Estimate {
  const n = sumOf(counts.map(saying));
  if (n === 0) return noData(0, zeroDenominator("completed + notCompleted"));
  const completed = counts.map((of) => of.completed);
  return estimateShare(
    sumOf(completed),
    countSample(n, [...completed, ...counts.map(saying)]),
    settings,
  );
}

function describe(
  intent: string,
  counts: VisitorCounts,
  visitors: number,
  settings: ShareSettings,
): IntentResult {
  const { value, interval } = estimate([counts], settings);
  const { lower = null, upper = null } = interval ?? {};
  return {
    intent,
    visitors: counts.visitors,
    share: visitors === 0 ? null : percentOf(counts.visitors, visitors),
    completion: { value, lower, upper },
    n: saying(counts),
  };
}
