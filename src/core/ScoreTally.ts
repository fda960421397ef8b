import { checkKnown } from "./checkFields.ts";
import { COUNT, checkNumber, type NumberRange, PERCENT, WHOLE_COUNT } from "./checkNumber.ts";
import { checkLabels } from "./checkTallyKind.ts";
import { squareRange } from "./Distribution.ts";
import { fail } from "./fail.ts";
import { isRecord } from "./isRecord.ts";
import type { Json } from "./MetricResult.ts";
import { refuseWeights } from "./readDistribution.ts";
import { checkWeightCount, readWeights } from "./readWeights.ts";

/**
 * Scores from 0 to 100, counted by value: without weights adds up to the last bit, whatever the
 * scores are.
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
  /** How many have each score, by the score; weighted where they carry weights. */
  readonly counts: Readonly<Record<string, number>>;
  /** How many have none. */
  readonly missing: number;
  /** Of weighted scores: the sum of the squared weights at each score. */
  readonly squares?: Readonly<Record<string, number>>;
  /** Of weighted scores: how many have a weight above 0. */
  readonly answers?: number;
}

type CountedScores = Omit<ScoreTally, "labels">;

/**
 * The tally of scores, `null` being a missing one; `options` are those that the scores hang on.
 *
 * @internal
 */
export function tallyScores(
  metric: string,
  scores: readonly (number | null)[],
  options: Json,
  weights?: unknown,
): ScoreTally {
  const labels = labelsOf(metric, options);
  if (weights === undefined) return { labels, ...countScores(scores) };
  const weighed = readWeights(metric, weights);
  checkWeightCount(metric, weighed, scores.length);
  return { labels, ...countScores(scores, weighed) };
}

function labelsOf(metric: string, options: Json): ScoreTally["labels"] {
  return { kind: "scores", version: 1, metric, made: JSON.stringify(options) };
}

/**
 * Counts scores by value, ascending; a weight of 0 leaves its score out.
 *
 * @internal
 */
export function countScores(
  scores: readonly (number | null)[],
  weights?: readonly number[],
): CountedScores {
  const counts = new Map<number, number>();
  const squares = new Map<number, number>();
  let missing = 0;
  let answers = 0;
  scores.forEach((score, i) => {
    const weight = weights === undefined ? 1 : (weights[i] as number);
    if (score === null) missing++;
    else if (weight > 0) {
      add(counts, score, weight);
      add(squares, score, weight * weight);
      answers++;
    }
  });
  const counted = { counts: ascending(counts), missing };
  return weights === undefined ? counted : { ...counted, squares: ascending(squares), answers };
}

function add(sums: Map<number, number>, score: number, more: number): void {
  sums.set(score, (sums.get(score) ?? 0) + more);
}

function ascending(counts: ReadonlyMap<number, number>): Readonly<Record<string, number>> {
  return Object.fromEntries([...counts].sort(([a], [b]) => a - b));
}

/** Whether an input says that it is a tally of scores. */
export function isScoreTally(input: unknown): input is ScoreTally {
  return isRecord(input) && "labels" in input && "counts" in input;
}

/**
 * A tally of this metric's scores, made with the same options, checked; it takes no weights.
 *
 * @internal
 */
export function checkScoreTally(
  metric: string,
  input: unknown,
  options: Json,
  weights?: unknown,
): ScoreTally {
  refuseWeights(metric, weights);
  const { labels, ...fields } = checkKnown(metric, input, FIELDS);
  const expected = labelsOf(metric, options);
  checkLabels(metric, labels, expected);
  return { labels: expected, ...checkScores(metric, fields) };
}

const FIELDS = ["labels", "counts", "missing", "squares", "answers"];

/**
 * Counts by score, checked and ascending; two ways to write one score are one score.
 *
 * @internal
 */
export function checkScores(
  metric: string,
  given: Readonly<Record<string, unknown>>,
): CountedScores {
  const weighted = given["squares"] !== undefined || given["answers"] !== undefined;
  const counts = readScores(metric, "counts", given["counts"], weighted ? COUNT : WHOLE_COUNT);
  const missing = checkNumber(metric, ["missing"], given["missing"], WHOLE_COUNT);
  if (!weighted) return { counts: ascending(counts), missing };
  const squares = readScores(metric, "squares", given["squares"], { min: 0 });
  for (const score of new Set([...counts.keys(), ...squares.keys()])) {
    const path = ["squares", String(score)];
    checkNumber(metric, path, squares.get(score) ?? 0, squareRange(counts.get(score) ?? 0));
  }
  const checked = { counts: ascending(counts), missing, squares: ascending(squares) };
  if (given["answers"] === undefined) return checked;
  return { ...checked, answers: checkNumber(metric, ["answers"], given["answers"], WHOLE_COUNT) };
}

function readScores(
  metric: string,
  field: string,
  given: unknown,
  range: NumberRange,
): Map<number, number> {
  if (!isRecord(given)) fail("invalid-shape", metric, [field], given, `${field} by score`);
  const sums = new Map<number, number>();
  for (const [score, count] of Object.entries(given)) {
    const path = [field, score];
    const written = score.trim() === "" ? Number.NaN : Number(score);
    const value = checkNumber(metric, path, written, PERCENT);
    add(sums, value, checkNumber(metric, path, count, range));
  }
  return sums;
}
