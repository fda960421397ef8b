import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";
import type { GroupKey, Measured } from "../core/MeasureSpec.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { compareKeys } from "./compareKeys.ts";
import { mergeResults } from "./mergeResults.ts";

const NAME = "rollup";

/**
 * Coarser groups from finer ones, without a second query: tallies add, and are finished anew.
 *
 * @remarks
 * Metrics of customers add up where no customer is in two of the groups that come together; the
 * warning `entities-across-groups` says that this library cannot see whether that is so.
 *
 * @param results - What `read` of {@link compile} or {@link finish} returned.
 * @param keys - Which of the keys stay; none for the whole.
 * @returns A result for each group that is left, in the order of the keys that stay.
 * @throws {@link CxMetricsError} `invalid-shape` for results of another kind, `unknown-option` for a
 * key that they have not, `inconsistent` where tallies do not add up, as of two periods of churn.
 *
 * @example
 * ```ts
 * import { finish, rollup } from "cx-metrics/sql";
 *
 * const cx_tally = '{"kind":"distribution","version":1,"min":0,"max":10}';
 * const rows = [
 *   { plan: "pro", cx_tally, cx_answer: 10, cx_n: 3 },
 *   { plan: "free", cx_tally, cx_answer: 6, cx_n: 1 },
 * ];
 * const byPlan = finish("nps", rows, { by: ["plan"] });
 * byPlan.map(({ result }) => result.value); // => [-100, 100]
 * rollup(byPlan, []).map(({ result }) => result.value); // => [50]
 * ```
 *
 * @see {@link compile}
 * @public
 */
export function rollup<Result extends MetricResult>(
  results: readonly Measured<Result>[],
  keys: readonly string[],
): Measured<Result>[] {
  const groups = new Map<string, { keys: [string, GroupKey][]; members: Measured<Result>[] }>();
  if (!Array.isArray(results))
    fail("invalid-shape", NAME, ["results"], results, "a list of results");
  if (!Array.isArray(keys)) fail("invalid-shape", NAME, ["keys"], keys, "a list of keys");
  Array.from(results).forEach((entry: Measured<Result>, i) => {
    if (!isRecord(entry) || !isRecord(entry.keys) || !isRecord(entry.result))
      fail("invalid-shape", NAME, ["results", i], entry, "an entry of keys and result");
    const kept = Array.from(keys, (key): [string, GroupKey] => {
      if (Object.hasOwn(entry.keys, key)) return [key, entry.keys[key] as GroupKey];
      const known = `one of ${Object.keys(entry.keys).join(", ")}`;
      return fail("unknown-option", NAME, ["keys", key], key, known);
    });
    const id = JSON.stringify(kept);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, { keys: kept, members: [entry] });
    else group.members.push(entry);
  });
  const cellsOf = (group: { readonly keys: readonly [string, GroupKey][] }) =>
    group.keys.map(([, cell]) => cell);
  const sorted = [...groups.values()].sort((a, b) => compareKeys(cellsOf(a), cellsOf(b)));
  return sorted.map(({ keys: kept, members }) => ({
    keys: Object.fromEntries(kept),
    ...periodOf(members),
    result: mergeResults(
      NAME,
      members.map(({ result }) => result),
    ),
  }));
}

/** The period of entries that share one. */
function periodOf(members: readonly Measured<MetricResult>[]) {
  const [first] = members;
  const shared = members.every(({ from, to }) => from === first?.from && to === first?.to);
  if (!shared || first?.from === undefined || first.to === undefined) return {};
  const { from, to, complete } = first;
  return complete === undefined ? { from, to } : { from, to, complete };
}
