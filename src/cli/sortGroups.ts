import type { GroupKey } from "../core/MeasureSpec.ts";
import type { GroupResult, Outcome } from "./Outcome.ts";
import { plainNumber } from "./plainNumber.ts";

/** Groups in the order of their keys, so that it does not matter in which order they were met. */
export function sortGroups(outcome: Outcome): Outcome {
  return { ...outcome, results: [...outcome.results].sort(byKeys) };
}

/** Periods keep their order, as a sort keeps what it has nothing to say about. */
function byKeys(a: GroupResult, b: GroupResult): number {
  for (const name of Object.keys(a.keys)) {
    const order = compareKeys(a.keys[name] ?? null, b.keys[name] ?? null);
    if (order !== 0) return order;
  }
  return 0;
}

/** Numbers by their value, also where a file has them as text; then text and truths; blank last. */
function compareKeys(a: GroupKey, b: GroupKey): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const [left, right] = [numberOf(a), numberOf(b)];
  const isText = Number(left === undefined) - Number(right === undefined);
  if (isText !== 0) return isText;
  if (left !== undefined && right !== undefined && left !== right) return left - right;
  const [first, second] = [String(a), String(b)];
  return first === second ? 0 : first < second ? -1 : 1;
}

function numberOf(key: string | number | boolean): number | undefined {
  return typeof key === "boolean" ? undefined : plainNumber(String(key));
}
