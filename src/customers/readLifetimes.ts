import type { CxMetricsErrorPath } from "../core/CxMetricsError.ts";
import { checkKnown } from "../core/checkFields.ts";
import { COUNT, checkNumber, type NumberRange } from "../core/checkNumber.ts";
import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";
import { openColumns } from "../core/openColumns.ts";
import { readNumbers } from "../core/readNumbers.ts";
import { readTruths } from "../core/readTruths.ts";
import { type LifetimeCount, sortLifetimes } from "../stats/lifeTable.ts";

/**
 * How long one customer stayed.
 *
 * @public
 */
export interface Lifetime {
  /** How long, in whatever unit all of them share; at least 0. */
  readonly duration: number;
  /** Whether it ended then, also as 1 or 0. If not, it lasted at least so long. */
  readonly ended: boolean | number;
}

/**
 * Lifetimes counted by how long they lasted.
 *
 * @public
 */
export type LifetimeTally = Readonly<
  Record<string, { readonly ended: number; readonly censored: number }>
>;

/** Lifetimes as a tally and as a table that ascends by time. */
interface Lifetimes {
  readonly tally: LifetimeTally;
  readonly table: LifetimeCount[];
}

/** Where lifetimes stand, and which counts they may have. */
interface Place {
  /** The name of rows, for messages. */
  readonly name: string;
  /** The path of a tally. */
  readonly path: CxMetricsErrorPath;
  readonly range: NumberRange;
}

/**
 * Reads lifetimes, one by one or counted.
 *
 * @internal
 */
export function readLifetimes(metric: string, input: unknown, place: Place): Lifetimes {
  const isRows =
    Array.isArray(input) || (isRecord(input) && ("duration" in input || "ended" in input));
  const table = sortLifetimes(
    isRows ? countRows(metric, input, place) : readTally(metric, input, place),
  );
  const entries = table.map(({ time, ended, censored }) => [time, { ended, censored }] as const);
  return { table, tally: Object.fromEntries(entries) };
}

function readTally(metric: string, input: unknown, { path, range }: Place): LifetimeCount[] {
  if (!isRecord(input))
    fail("invalid-shape", metric, path, input, "lifetimes, or counts by duration");
  return Object.entries(input).map(([key, counts]) => {
    const time = key.trim() === "" ? Number.NaN : Number(key);
    checkNumber(metric, [...path, key], time, COUNT);
    const known = checkKnown(metric, counts, ["ended", "censored"], [...path, key]);
    const read = (name: string) => checkNumber(metric, [...path, key, name], known[name], range);
    return { time, ended: read("ended"), censored: read("censored") };
  });
}

function countRows(metric: string, rows: unknown, { name }: Place): LifetimeCount[] {
  const table = openColumns(metric, name, rows, ["duration", "ended"]);
  const durations = readNumbers(metric, table, "duration", COUNT);
  const ended = readTruths(metric, table, "ended");
  const counts = new Map<number, { time: number; ended: number; censored: number }>();
  durations.forEach((time, row) => {
    let count = counts.get(time);
    if (count === undefined) {
      count = { time, ended: 0, censored: 0 };
      counts.set(time, count);
    }
    if (ended[row] === 1) count.ended++;
    else count.censored++;
  });
  return [...counts.values()];
}
