import { highWords } from "../core/highWords.ts";
import type { Level } from "./Level.ts";
import type { Cell } from "./wantedCells.ts";

/** Cells with more values than this are not kept as a whole. */
const LARGEST = 131_072;

/**
 * The values of one cell.
 *
 * @internal
 */
export interface KeptCell {
  readonly cell: Cell;
  /** All of its values in ascending order, or only one of them where they are too many. */
  readonly values: Float64Array;
  /** Whether they are too many and not all the same. */
  readonly tooMany: boolean;
}

/**
 * The values of some cells within a larger one, in one pass over all values.
 *
 * @internal
 */
export function keepCells(
  values: Float64Array,
  parent: Cell,
  level: Level,
  cells: readonly Cell[],
): KeptCell[] {
  const { shift, upperMask, lowerMask } = level;
  const { words, first: upper } = highWords(values);
  const looked = level.upper ? upper : 1 - upper;
  const mask = (1 << level.width) - 1;

  const slots = new Int32Array(mask + 1);
  for (const [i, cell] of cells.entries()) slots[cell.digit] = i + 1;
  const kept = cells.map(({ size }) => new Float64Array(size > LARGEST ? 1 : size));
  const filled = new Uint32Array(cells.length);
  const mixed = new Uint8Array(cells.length);

  for (let i = 0; i < words.length; i += 2) {
    const slot = slots[((words[i + looked] as number) >>> shift) & mask] as number;
    if (slot === 0) continue;
    if (((words[i + upper] as number) & upperMask) !== parent.upper) continue;
    if (((words[i + 1 - upper] as number) & lowerMask) !== parent.lower) continue;
    const room = kept[slot - 1] as Float64Array;
    const end = filled[slot - 1] as number;
    const value = values[i / 2] as number;
    if (end < room.length) {
      room[end] = value;
      filled[slot - 1] = end + 1;
    } else if (value !== room[0]) {
      mixed[slot - 1] = 1;
    }
  }
  return cells.map((cell, i) => ({
    cell,
    values: (kept[i] as Float64Array).sort(),
    tooMany: mixed[i] === 1,
  }));
}
