import { checkNumber, isWithin } from "../core/checkNumber.ts";
import { fail } from "../core/fail.ts";
import { checkList } from "./checkValues.ts";
import { radixSelect } from "./radixSelect.ts";

/** From here on, counting cells was measured to beat sorting a copy. */
const WORTH_COUNTING = 50_000;

/**
 * A sample as doubles. Those of a `Float64Array` are not copied, and checked while they are read;
 * those of other lists and typed arrays are checked here.
 *
 * @internal
 */
export function readDoubles(metric: string, values: unknown): Float64Array {
  if (values instanceof Float64Array) return values;
  const list = checkList(metric, ["values"], values, 0, "numbers");
  return Float64Array.from(list, (value, i) =>
    isWithin(value, FINITE) ? value : checkNumber(metric, ["values", i], value, FINITE),
  );
}

const FINITE = {};

/**
 * The values at checked ranks, by the faster way for their number.
 *
 * @internal
 */
export function orderStatistics(
  metric: string,
  values: Float64Array,
  ranks: readonly number[],
): number[] {
  const found =
    values.length < WORTH_COUNTING ? sortSelect(values, ranks) : radixSelect(values, ranks);
  if (found === undefined) {
    const index = values.findIndex((value) => !Number.isFinite(value));
    fail("not-finite", metric, ["values", index], values[index], "a finite number");
  }
  return found;
}

/** By sorting a copy, in which infinities and NaN come first or last. */
function sortSelect(values: Float64Array, ranks: readonly number[]): number[] | undefined {
  const sorted = values.slice().sort();
  const ends = [sorted[0], sorted[sorted.length - 1]];
  if (sorted.length > 0 && !ends.every(Number.isFinite)) return undefined;
  return ranks.map((rank) => (sorted[rank] as number) + 0);
}
