import type { RfmCustomer } from "cx-metrics";

type Dimension = "recency" | "frequency" | "monetary";

export type Bins = Readonly<Record<Dimension, number>>;

const DIMENSIONS = ["recency", "frequency", "monetary"] as const;

const allEqual = (values: readonly number[]) => new Set(values).size <= 1;

const reversed = (dimension: Dimension, score: number, bins: number) =>
  dimension === "recency" ? bins + 1 - score : score;

/** One score: how many of the cuts it reaches, each cut a type 7 quantile by sorting. */
function byQuantile(
  dimension: Dimension,
  rows: readonly RfmCustomer[],
  row: RfmCustomer,
  b: number,
) {
  const sorted = rows.map((other) => other[dimension]).sort((x, y) => x - y);
  if (allEqual(sorted)) return Math.ceil(b / 2);
  let score = 1;
  for (let cut = 1; cut < b; cut++) {
    const steps = (sorted.length - 1) * cut;
    const [place, rest] = [Math.floor(steps / b), steps % b];
    const [low, high] = [sorted[place] ?? 0, sorted[place + 1] ?? sorted[place] ?? 0];
    // Without division: value - low >= (high - low) * rest / b.
    if ((row[dimension] - low) * b >= (high - low) * rest) score++;
  }
  return reversed(dimension, score, b);
}

/** One score: the place in the row of all, by value and then by customer. */
function bySize(dimension: Dimension, rows: readonly RfmCustomer[], row: RfmCustomer, b: number) {
  if (allEqual(rows.map((other) => other[dimension]))) return Math.ceil(b / 2);
  const place = rows.filter((other) => {
    if (other[dimension] !== row[dimension]) return other[dimension] < row[dimension];
    const [a, c] = [other.customer, row.customer];
    if (typeof a === typeof c) return a < c;
    return typeof a === "number";
  }).length;
  return reversed(dimension, Math.floor(((place + 0.5) / rows.length) * b) + 1, b);
}

/** The scores of all customers by the plainest way to each definition, in the time of n². */
export function naiveScores(
  rows: readonly RfmCustomer[],
  definition: "quantile" | "equal-size" | "nested",
  bins: Bins,
): Record<Dimension, number>[] {
  const score = definition === "equal-size" ? bySize : byQuantile;
  const scores = rows.map(() => ({ recency: 0, frequency: 0, monetary: 0 }));
  DIMENSIONS.forEach((dimension, level) => {
    const outer = definition === "nested" ? DIMENSIONS.slice(0, level) : [];
    rows.forEach((row, i) => {
      const group = rows.filter((_, k) =>
        outer.every((name) => scores[k]?.[name] === scores[i]?.[name]),
      );
      const own = scores[i];
      if (own) own[dimension] = score(dimension, group, row, bins[dimension]);
    });
  });
  return scores;
}
