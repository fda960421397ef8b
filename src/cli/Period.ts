import type { FlatCell } from "./flattenResult.ts";

/** A calendar period that a result is about. */
export interface Period {
  /** Its start, epoch milliseconds. */
  readonly from: number;
  /** Its end, which it does not include. */
  readonly to: number;
  /** Whether the data reach to its end; `null` where they are not there to look at. */
  readonly complete: boolean | null;
  /** The day it starts with, on the calendar of its zone, such as "2026-03-01". */
  readonly firstDay: string;
  /** The day after its last one. */
  readonly endDay: string;
}

/** A period as cells of a flat record, if there is any: its days. */
export function periodCells(period: Period | undefined): [string, FlatCell][] {
  if (period === undefined) return [];
  const { firstDay, endDay, complete } = period;
  return [
    ["from", firstDay],
    ["to", endDay],
    ["complete", complete],
  ];
}
