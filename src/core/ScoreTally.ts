import { checkKnown } from "./checkFields.ts";
import { checkNumber, PERCENT, WHOLE_COUNT } from "./checkNumber.ts";
import { fail } from "./fail.ts";
import { isRecord } from "./isRecord.ts";

/**
 * Scores from 0 to 100, counted by value: adds up to the last bit, whatever the scores are.
 *
 * @public
 */
export interface ScoreTally {
  /** What it is; must agree where tallies are added. */
  readonly labels: { readonly kind: "scores"; readonly version: 1; readonly metric: string };
  /** How many have each score, by the score. */
  readonly counts: Readonly<Record<string, number>>;
  /** How many have none. */
  readonly missing: number;
}

/**
 * Counts scores; `null` is a missing one.
 *
 * @internal
 */
export function tallyScores(metric: string, scores: readonly (number | null)[]): ScoreTally {
  const counts = new Map<number, number>();
  let missing = 0;
  for (const score of scores) {
    if (score === null) missing++;
    else counts.set(score, (counts.get(score) ?? 0) + 1);
  }
  const ascending = [...counts].sort(([a], [b]) => a - b);
  const labels = { kind: "scores", version: 1, metric } as const;
  return { labels, counts: Object.fromEntries(ascending), missing };
}

/** Whether an input says that it is a tally of scores. */
export function isScoreTally(input: unknown): input is ScoreTally {
  return isRecord(input) && "labels" in input && "counts" in input;
}

/**
 * A tally of this metric's scores, checked, its scores ascending.
 *
 * @internal
 */
export function checkScoreTally(metric: string, input: unknown): ScoreTally {
  const { labels, counts, missing } = checkKnown(metric, input, ["labels", "counts", "missing"]);
  const names = checkKnown(metric, labels, ["kind", "version", "metric"], ["labels"]);
  const expected = { kind: "scores", version: 1, metric };
  for (const [name, label] of Object.entries(expected)) {
    if (names[name] !== label)
      fail("inconsistent", metric, ["labels", name], names[name], JSON.stringify(label));
  }
  if (!isRecord(counts)) fail("invalid-shape", metric, ["counts"], counts, "counts by score");
  const checked = Object.entries(counts).map(([score, count]) => {
    const path = ["counts", score];
    const value = score.trim() === "" ? Number.NaN : Number(score);
    checkNumber(metric, path, value, PERCENT);
    return [value, checkNumber(metric, path, count, WHOLE_COUNT)] as const;
  });
  return {
    labels: expected as ScoreTally["labels"],
    counts: Object.fromEntries(checked.sort(([a], [b]) => a - b)),
    missing: checkNumber(metric, ["missing"], missing, WHOLE_COUNT),
  };
}
