import { COUNT, checkNumber, PERCENT } from "./checkNumber.ts";
import type { Estimate } from "./createResult.ts";
import { entriesOf } from "./entriesOf.ts";
import { fail } from "./fail.ts";
import { noData, zeroDenominator } from "./noData.ts";
import { weighScores } from "./weighScores.ts";

/** A composite score, and what it was made with. */
export interface Weighed {
  /** The weighted mean of the components that have a score. */
  readonly estimate: Estimate;
  /** The weight of every component, missing ones included. */
  readonly itemWeights: Readonly<Record<string, number>>;
  /** How many components have no score. */
  readonly missing: number;
}

/**
 * The weighted mean of named scores from 0 to 100, of those that are there: a missing one leaves
 * with its weight. Without weights all count the same; with weights every component needs one, so
 * that a misspelt name cannot pass for a missing component.
 *
 * @internal
 */
export function weighComponents(
  metric: string,
  components: unknown,
  itemWeights: unknown,
): Weighed {
  const scores = new Map(readScores(metric, components));
  const weights = new Map(
    itemWeights === undefined
      ? [...scores.keys()].map((name) => [name, 1])
      : readWeights(metric, itemWeights),
  );
  for (const name of scores.keys()) {
    if (!weights.has(name)) {
      const path = ["options", "itemWeights", name];
      fail("inconsistent", metric, path, undefined, "a weight for each component");
    }
  }
  const known = [...weights].flatMap(([name, weight]) => {
    const score = scores.get(name) ?? null;
    return score === null ? [] : [{ score, weight }];
  });
  return {
    estimate: estimate(known),
    itemWeights: Object.fromEntries(weights),
    missing: weights.size - known.length,
  };
}

function readScores(metric: string, components: unknown): [string, number | null][] {
  return entriesOf(metric, [], components, "scores by component").map(([name, score]) => [
    name,
    score === null || score === undefined ? null : checkNumber(metric, [name], score, PERCENT),
  ]);
}

function readWeights(metric: string, itemWeights: unknown): [string, number][] {
  const path = ["options", "itemWeights"];
  return entriesOf(metric, path, itemWeights, "weights by component").map(([name, weight]) => [
    name,
    checkNumber(metric, [...path, name], weight, COUNT),
  ]);
}

function estimate(known: readonly { score: number; weight: number }[]): Estimate {
  if (known.length === 0) return noData(null, NO_SCORE);
  const mean = weighScores(known);
  if (mean === null) return noData(null, zeroDenominator("the sum of the weights"));
  const { value, numerator, denominator } = mean;
  return {
    value,
    n: null,
    interval: null,
    basis: { kind: "ratio", numerator, denominator },
    warnings: [],
  };
}

const NO_SCORE = {
  code: "no-data",
  message: "there is nothing to weigh: no component has a score",
};
