import { checkKnown } from "./checkFields.ts";
import { COUNT, checkNumber, type NumberRange, WHOLE_COUNT } from "./checkNumber.ts";
import { fail } from "./fail.ts";
import { isRecord } from "./isRecord.ts";
import { checkScale, type Scale } from "./Scale.ts";

/**
 * How many answers chose each point of a scale: the tally of every rating metric.
 *
 * @public
 */
export interface Distribution {
  /** What the counts are of; tallies add only where these agree. */
  readonly labels: {
    readonly kind: "distribution";
    readonly version: 1;
    readonly min: number;
    readonly max: number;
  };
  /** `counts[i]` = the (weighted) answers equal to `labels.min + i`. */
  readonly counts: readonly number[];
  /** How many answers were missing. */
  readonly missing: number;
  /** Of weighted answers: the sum of the squared weights at each point. */
  readonly squares?: readonly number[];
  /** Of weighted answers: how many have a weight above 0. */
  readonly answers?: number;
}

/**
 * The labels of a distribution on a scale.
 *
 * @internal
 */
export function distributionLabels({ min, max }: Scale): Distribution["labels"] {
  return { kind: "distribution", version: 1, min, max };
}

/**
 * Whether an input is meant as a distribution, right or wrong.
 *
 * @internal
 */
export function isDistribution(input: unknown): input is Distribution {
  return isRecord(input) && "counts" in input;
}

/**
 * The scale that the options ask for; otherwise a distribution is on its own, and answers are on
 * the usual one.
 *
 * @internal
 */
export function scaleOf(metric: string, input: unknown, asked: unknown, usual: Scale): Scale {
  if (asked !== undefined) return checkScale(metric, ["options", "scale"], asked);
  return isDistribution(input) ? checkScale(metric, ["labels"], input.labels) : usual;
}

/**
 * Checks a distribution that came from outside.
 *
 * @internal
 */
export function checkDistribution(metric: string, input: Distribution, scale: Scale): Distribution {
  const given = checkKnown(metric, input, ["labels", "counts", "missing", "squares", "answers"]);
  const labels = distributionLabels(scale);
  const fields = checkKnown(metric, given["labels"], Object.keys(labels), ["labels"]);
  for (const [key, label] of Object.entries(labels)) {
    if (fields[key] !== label) {
      fail("inconsistent", metric, ["labels", key], fields[key], String(label));
    }
  }
  const points = scale.max - scale.min + 1;
  const counts = checkPoints(metric, "counts", given["counts"], points, () => COUNT);
  const missing = checkNumber(metric, ["missing"], given["missing"], WHOLE_COUNT);
  const tally = { labels, counts, missing };
  const { squares, answers } = given;
  if (squares === undefined && answers === undefined) return tally;
  const weighted = {
    ...tally,
    squares: checkPoints(metric, "squares", squares, points, (i) =>
      squareRange(counts[i] as number),
    ),
  };
  if (answers === undefined) return weighted;
  return { ...weighted, answers: checkNumber(metric, ["answers"], answers, WHOLE_COUNT) };
}

/**
 * What the squares of weights can add up to: not above the square of their sum, nor below what it is
 * spread over as many answers as can be counted.
 *
 * @internal
 */
export function squareRange(count: number): NumberRange {
  const square = count * count;
  const least = Math.max(Number.MIN_VALUE, square / Number.MAX_SAFE_INTEGER);
  return { min: count > 0 ? least : 0, max: square * (1 + 1e-9) };
}

function checkPoints(
  metric: string,
  field: string,
  list: unknown,
  points: number,
  rangeOf: (i: number) => NumberRange,
): number[] {
  if (!Array.isArray(list) || list.length !== points) {
    fail("invalid-shape", metric, [field], list, `${points} numbers, one for each point`);
  }
  return Array.from(list, (count, i) => checkNumber(metric, [field, i], count, rangeOf(i)));
}
