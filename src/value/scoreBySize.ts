import { orderIds } from "./orderIds.ts";
import { areEqual } from "./quantileCuts.ts";
import { type DimensionScores, type Direction, scoreByCuts, scoreOf } from "./scoreByCuts.ts";

/**
 * Scores of bins that differ in size by at most one: customers stand in a row by value, equal ones by
 * id. Ids are compared only where the end of a bin falls among equal values.
 *
 * @internal
 */
export function scoreBySize(
  values: Float64Array,
  ids: readonly (string | number)[],
  bins: number,
  good: Direction,
): DimensionScores {
  if (areEqual(values)) return scoreByCuts(values, [], bins, good);
  const n = values.length;
  const sorted = values.slice().sort();
  const cuts: number[] = [];
  const torn = new Map<number, number>();
  for (let bin = 1; bin < bins; bin++) {
    const start = Math.max(0, Math.ceil((2 * n * bin - bins) / (2 * bins)));
    const first = sorted[start];
    if (first !== undefined) cuts.push(first);
    if (first !== undefined && sorted[start - 1] === first) torn.set(first, sorted.indexOf(first));
  }
  const { scores } = scoreByCuts(values, cuts, bins, good);
  for (const customer of orderIds(ids, ownersOf(values, torn))) {
    const value = values[customer] as number;
    const place = torn.get(value) as number;
    torn.set(value, place + 1);
    scores[customer] = scoreOf(Math.floor(((2 * place + 1) * bins) / (2 * n)), bins, good);
  }
  return { scores, cuts };
}

/** Who has one of some values. */
function ownersOf(values: Float64Array, some: ReadonlyMap<number, unknown>): number[] {
  const owners: number[] = [];
  if (some.size === 0) return owners;
  for (let customer = 0; customer < values.length; customer++) {
    if (some.has(values[customer] as number)) owners.push(customer);
  }
  return owners;
}
