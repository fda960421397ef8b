import { COUNT, checkNumber, WHOLE_COUNT } from "./checkNumber.ts";
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
 * Checks a distribution that came from outside; `scale` is the scale that the caller asked for.
 *
 * @internal
 */
export function checkDistribution(
  metric: string,
  input: Distribution,
  scale: Scale | undefined,
): Distribution {
  for (const key of Object.keys(input)) {
    if (!FIELDS.includes(key))
      fail("invalid-shape", metric, [key], undefined, `only ${FIELDS.join(", ")}`);
  }
  const labels: unknown = input.labels;
  if (!isRecord(labels))
    fail("invalid-shape", metric, ["labels"], labels, "labels { kind, version, min, max }");
  if (labels["kind"] !== "distribution" || labels["version"] !== 1) {
    fail("inconsistent", metric, ["labels", "kind"], labels["kind"], "a distribution of version 1");
  }
  const { min, max } = checkScale(metric, ["labels"], labels);
  if (scale !== undefined && (scale.min !== min || scale.max !== max)) {
    fail(
      "inconsistent",
      metric,
      ["labels"],
      labels,
      `a scale from ${scale.min} to ${scale.max}, not ${min} to ${max}`,
    );
  }
  const counts = checkCounts(metric, "counts", input.counts, max - min + 1);
  const squares =
    input.squares === undefined ? {} : { squares: checkSquares(metric, input.squares, counts) };
  const missing = checkNumber(metric, ["missing"], input.missing, WHOLE_COUNT);
  return { labels: { kind: "distribution", version: 1, min, max }, counts, missing, ...squares };
}

const FIELDS: readonly string[] = ["labels", "counts", "missing", "squares"];

function checkCounts(
  metric: string,
  field: string,
  counts: unknown,
  points: number,
): readonly number[] {
  if (!Array.isArray(counts)) fail("invalid-shape", metric, [field], counts, `${points} counts`);
  if (counts.length !== points) {
    fail(
      "inconsistent",
      metric,
      [field, "length"],
      counts.length,
      `${points}, one count for each point`,
    );
  }
  return Array.from(counts, (count, i) => checkNumber(metric, [field, i], count, COUNT));
}

/** No weights make squares above the square of their sum, or none at all. */
function checkSquares(
  metric: string,
  input: unknown,
  counts: readonly number[],
): readonly number[] {
  if (!Array.isArray(input))
    fail("invalid-shape", metric, ["squares"], input, `${counts.length} sums`);
  if (input.length !== counts.length) {
    fail(
      "inconsistent",
      metric,
      ["squares", "length"],
      input.length,
      `${counts.length}, as many as counts`,
    );
  }
  return counts.map((count, i) => {
    const square = checkNumber(metric, ["squares", i], input[i], { min: 0 });
    const most = count * count * (1 + 1e-9);
    if (square > most || (square === 0) !== (count === 0)) {
      fail(
        "inconsistent",
        metric,
        ["squares", i],
        square,
        `the squares of weights that add up to ${count}`,
      );
    }
    return square;
  });
}
