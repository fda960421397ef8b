import type { CxMetricsErrorPath } from "../core/CxMetricsError.ts";
import { checkId } from "../core/checkId.ts";
import { COUNT, checkNumber } from "../core/checkNumber.ts";
import { someEntriesOf } from "../core/entriesOf.ts";
import { fail } from "../core/fail.ts";
import { checkList, checkSameLength } from "./checkValues.ts";

/** The rows of a sample that belong to one group of the population. */
export interface Stratum {
  readonly population: number;
  /** The places of its rows. */
  readonly rows: number[];
}

/**
 * The sizes of all groups by name, each with the rows that are in it; any string is a safe name.
 *
 * @internal
 */
export function readStrata(
  metric: string,
  groups: unknown,
  populations: unknown,
  length: number,
  path: CxMetricsErrorPath,
  sizes: CxMetricsErrorPath,
): Stratum[] {
  const entries = someEntriesOf(metric, sizes, populations, "sizes by group");
  const strata = new Map(
    entries.map(([name, size]): [string, Stratum] => [
      name,
      { population: checkNumber(metric, [...sizes, name], size, COUNT), rows: [] },
    ]),
  );
  const list = checkList(metric, path, groups, 0, "groups");
  checkSameLength(metric, path, list, length);
  for (let row = 0; row < length; row++) {
    const name = checkId(metric, [...path, row], list[row]);
    const stratum = strata.get(String(name));
    if (stratum === undefined)
      fail("inconsistent", metric, [...path, row], name, `a group of ${sizes.join(".")}`);
    stratum.rows.push(row);
  }
  for (const [name, { population, rows }] of length > 0 ? strata : []) {
    if (rows.length === 0 && population > 0)
      fail("inconsistent", metric, [...sizes, name], population, "0: no row stands for that group");
  }
  return [...strata.values()];
}

/**
 * The values of a group.
 *
 * @internal
 */
export function valuesOf({ rows }: Stratum, values: Float64Array): Float64Array<ArrayBuffer> {
  return Float64Array.from(rows, (row) => values[row] as number);
}
