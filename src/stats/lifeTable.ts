import type { CxMetricsErrorPath } from "../core/CxMetricsError.ts";
import { COUNT, checkNumber, type NumberRange } from "../core/checkNumber.ts";
import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";

/**
 * How many lifetimes ended after a time, and how many were observed no longer than that.
 *
 * @public
 */
export interface LifetimeCount {
  /** How long they had lasted, at least 0. */
  readonly time: number;
  /** Of those, how many ended then. */
  readonly ended: number;
  /** How many were censored: they lasted at least so long. */
  readonly censored: number;
}

/**
 * Counts by time, ascending, each time once and none without lifetimes; `range` is that of a count.
 *
 * @internal
 */
export function lifeTable(
  metric: string,
  path: CxMetricsErrorPath,
  lifetimes: unknown,
  range: NumberRange,
): LifetimeCount[] {
  if (!Array.isArray(lifetimes)) fail("invalid-shape", metric, path, lifetimes, "an array");
  const counts = lifetimes.map((row: unknown, i): LifetimeCount => {
    if (!isRecord(row))
      fail("invalid-shape", metric, [...path, i], row, "time, ended and censored");
    const read = (field: string, within: NumberRange) =>
      checkNumber(metric, [...path, i, field], row[field], within);
    return {
      time: read("time", COUNT),
      ended: read("ended", range),
      censored: read("censored", range),
    };
  });
  return sortLifetimes(counts);
}

/**
 * The same of counts that were checked before.
 *
 * @internal
 */
export function sortLifetimes(counts: readonly LifetimeCount[]): LifetimeCount[] {
  const table: LifetimeCount[] = [];
  for (const count of [...counts].sort((a, b) => a.time - b.time)) {
    const { time, ended, censored } = count;
    if (ended + censored === 0) continue;
    const last = table.at(-1);
    if (last?.time !== time) table.push(count);
    else {
      const both = { time, ended: last.ended + ended, censored: last.censored + censored };
      table[table.length - 1] = both;
    }
  }
  return table;
}
