import { fail } from "../core/fail.ts";
import type { Measured } from "../core/MeasureSpec.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { checkPeriods } from "./checkPeriods.ts";
import { groupRows } from "./groupRows.ts";
import { guardsOf } from "./guardsOf.ts";
import type { GroupKeySpec } from "./readKeys.ts";
import { checkLabels, readLabels } from "./readLabels.ts";
import type { SqlLabels, SqlPlan, SqlShape } from "./SqlPlan.ts";
import { PREFIX, type Row } from "./TallyRow.ts";
import { warnOfEntities } from "./warnOfEntities.ts";

/** What is to be made of rows. */
export interface Finish {
  readonly plan: SqlPlan;
  readonly keys: readonly GroupKeySpec[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly asOf: number | null;
  /** What the rows are of, where that is known before they are read. */
  readonly expected?: { readonly shape: SqlShape; readonly labels: SqlLabels };
}

/**
 * Groups, merges and finishes rows of tallies.
 *
 * @internal
 */
export function finishRows(
  { plan, keys, options, asOf, expected }: Finish,
  given: Iterable<Row>,
): Measured<MetricResult>[] {
  const rows = listRows(given);
  const { shape, labels } = expected ?? readLabels(plan, rows, { keys, options });
  checkLabels(rows, labels);
  checkPeriods("read", shape, keys);
  const isFiner = shape.additiveOver === "entities" && hasOtherKeys(rows, keys);
  const own = Object.entries(options).filter(([name]) => !shape.settings.includes(name));
  const calculate = plan.calculate as unknown as (tally: object, options: object) => MetricResult;
  return groupRows(rows, keys, guardsOf(shape, labels)).map(({ rows: members, ...group }) => {
    const { from, to } = group;
    const named = shape.periods && from !== undefined ? { ...labels, from, to } : labels;
    const tally = shape.tally(members, named as SqlLabels);
    const complete = asOf === null || to === undefined ? {} : { complete: to <= asOf };
    const result = calculate(tally, Object.fromEntries(own));
    return { ...group, ...complete, result: isFiner ? warnOfEntities(result) : result };
  });
}

/** Whether rows are finer than the keys that were asked for. */
function hasOtherKeys(rows: readonly Row[], keys: readonly GroupKeySpec[]): boolean {
  const known = new Set(keys.map(({ name }) => name.toLowerCase()));
  const names = Object.keys(rows[0] ?? {}).map((name) => name.toLowerCase());
  return names.some((name) => !name.startsWith(PREFIX) && !known.has(name));
}

/**
 * Rows as a driver hands them over.
 *
 * @internal
 */
export function listRows(given: Iterable<Row>): Row[] {
  const iterable: unknown = given;
  if (typeof iterable !== "object" || iterable === null || !(Symbol.iterator in iterable))
    fail("invalid-shape", "read", ["rows"], iterable, "a list of rows");
  return Array.from(given, (row, i) => {
    if (typeof row !== "object" || row === null)
      fail("invalid-shape", "read", ["rows", i], row, "a row");
    return row;
  });
}
