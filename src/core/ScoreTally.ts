import { checkKnown } from "./checkFields.ts";
import { checkNumber, PERCENT, WHOLE_COUNT } from "./checkNumber.ts";
import { checkLabels } from "./checkTallyKind.ts";
import { fail } from "./fail.ts";
import { isRecord } from "./isRecord.ts";
import type { Json } from "./MetricResult.ts";

/**
 * Scores from 0 to 100, counted by value: adds up to the last bit, whatever the scores are.
 *
 * @public
 */
export interface ScoreTally {
  /** What it is; must agree where tallies are added. */
  readonly labels: {
    readonly kind: "scores";
    readonly version: 1;
    readonly metric: string;
    /** The options that the scores hang on, such as the scale, as JSON. */
    readonly made: string;
  };
  /** How many have each score, by the score. */
  readonly counts: Readonly<Record<string, number>>;
  /** How many have none. */
  readonly missing: number;
}

type CountedScores = Pick<ScoreTally, "counts" | "missing">;

/**
 * The tally of scores, `null` being a missing one; `options` are those that the scores hang on.
 *
 * @internal
 */
export function tallyScores(
  metric: string,
  scores: readonly (number | null)[],
  options: Json,
): ScoreTally {
  return { labels: labelsOf(metric, options), ...countScores(scores) };
}

function labelsOf(metric: string, options: Json): ScoreTally["labels"] {
  return { kind: "scores", version: 1, metric, made: JSON.stringify(options) };
}

/**
 * Counts scores by value, ascending.
 *
 * @internal
 */
export function countScores(scores: readonly (number | null)[]): CountedScores {
  const counts = new Map<number, number>();
  let missing = 0;
  for (const score of scores) {
    if (score === null) missing++;
    else counts.set(score, (counts.get(score) ?? 0) + 1);
  }
  return { counts: ascending(counts), missing };
}

function ascending(counts: ReadonlyMap<number, number>): Readonly<Record<string, number>> {
  return Object.fromEntries([...counts].sort(([a], [b]) => a - b));
}

/** Whether an input says that it is a tally of scores. */
export function isScoreTally(input: unknown): input is ScoreTally {
  return isRecord(input) && "labels" in input && "counts" in input;
}

/**
 * A tally of this metric's scores, made with the same options, checked.
 *
 * @internal
 */
export function checkScoreTally(metric: string, input: unknown, options: Json): ScoreTally {
  const { labels, counts, missing } = checkKnown(metric, input, ["labels", "counts", "missing"]);
  const expected = labelsOf(metric, options);
  checkLabels(metric, labels, expected);
  return { labels: expected, ...checkScores(metric, counts, missing) };
}

/**
 * Counts by score, checked and ascending; two ways to write one score are one score.
 *
 * @internal
 */
export function checkScores(metric: string, counts: unknown, missing: unknown): CountedScores {
  if (!isRecord(counts)) fail("invalid-shape", metric, ["counts"], counts, "counts by score");
  const checked = new Map<number, number>();
  for (const [score, count] of Object.entries(counts)) {
    const path = ["counts", score];
    const written = score.trim() === "" ? Number.NaN : Number(score);
    const value = checkNumber(metric, path, written, PERCENT);
    const more = checkNumber(metric, path, count, WHOLE_COUNT);
    checked.set(value, (checked.get(value) ?? 0) + more);
  }
  return {
    counts: ascending(checked),
    missing: checkNumber(metric, ["missing"], missing, WHOLE_COUNT),
  };
}
