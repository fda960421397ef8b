import type { GroupKey } from "../core/MeasureSpec.ts";

const ORDER = ["number", "string", "boolean", "object"];

/**
 * The order of two lists of keys: numbers before texts before truths, null last.
 *
 * @internal
 */
export function compareKeys(a: readonly GroupKey[], b: readonly GroupKey[]): number {
  const place = a.findIndex((key, i) => key !== b[i]);
  const [left, right] = [a[place] ?? null, b[place] ?? null];
  const rank = ORDER.indexOf(typeof left) - ORDER.indexOf(typeof right);
  if (rank !== 0 || left === null || right === null) return rank;
  return left < right ? -1 : 1;
}
