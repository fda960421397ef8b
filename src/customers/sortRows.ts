import type { RowIndex } from "../core/indexRows.ts";

/** Row numbers by owner, and within an owner by time. */
export interface SortedRows {
  /** All of them. */
  readonly rows: Uint32Array;
  /** Where each owner's begin, and at last where they end. */
  readonly starts: Uint32Array;
}

/**
 * Puts each owner's rows in the order of their instants; of one instant, in their own order.
 *
 * @remarks
 * Linear where every owner's rows already come in order, as they do in an export by date.
 *
 * @internal
 */
export function sortRows({ of, ids }: RowIndex, at: Float64Array): SortedRows {
  const starts = new Uint32Array(ids.length + 1);
  for (const owner of of) starts[owner + 1] = (starts[owner + 1] as number) + 1;
  for (let owner = 0; owner < ids.length; owner++) {
    starts[owner + 1] = (starts[owner + 1] as number) + (starts[owner] as number);
  }
  const next = starts.slice();
  const rows = new Uint32Array(of.length);
  of.forEach((owner, row) => {
    const place = next[owner] as number;
    rows[place] = row;
    next[owner] = place + 1;
  });
  const byTime = (a: number, b: number): number => (at[a] as number) - (at[b] as number) || a - b;
  for (let owner = 0; owner < ids.length; owner++) {
    const own = rows.subarray(starts[owner], starts[owner + 1]);
    if (!isAscending(own, at)) own.sort(byTime);
  }
  return { rows, starts };
}

function isAscending(rows: Uint32Array, at: Float64Array): boolean {
  for (let i = 1; i < rows.length; i++) {
    if ((at[rows[i] as number] as number) < (at[rows[i - 1] as number] as number)) return false;
  }
  return true;
}
