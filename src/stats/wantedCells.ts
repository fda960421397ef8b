import type { Level } from "./Level.ts";

/**
 * Values that agree in the bits of some levels, and the wanted ranks among them.
 *
 * @internal
 */
export interface Cell {
  /** The bits of the last level, by which it differs from its neighbours. */
  readonly digit: number;
  /** How many values there are in it. */
  readonly size: number;
  /** How many values of the whole sample are below all of its own. */
  readonly before: number;
  /** The wanted ranks in it, ascending, as ranks of the whole sample. */
  readonly ranks: readonly number[];
  /** The bits that its values share: of the upper word, as a signed integer. */
  readonly upper: number;
  /** The same of the lower word. */
  readonly lower: number;
}

/**
 * The cells of a larger cell that hold a wanted rank, in ascending order of their values.
 *
 * @internal
 */
export function wantedCells(counts: Uint32Array, parent: Cell, level: Level): Cell[] {
  const cells: Cell[] = [];
  let before = parent.before;
  let next = 0;
  for (let step = 0; next < parent.ranks.length; step++) {
    const digit = digitAt(step, counts.length, parent, level);
    const size = counts[digit] as number;
    const start = next;
    while ((parent.ranks[next] as number) < before + size) next++;
    if (next > start) {
      const bits = digit << level.shift;
      cells.push({
        digit,
        size,
        before,
        ranks: parent.ranks.slice(start, next),
        upper: level.upper ? parent.upper | bits : parent.upper,
        lower: level.upper ? parent.lower : parent.lower | bits,
      });
    }
    before += size;
  }
  return cells;
}

/** The bits of the step-th smallest cell; negative doubles fall as their bits rise. */
function digitAt(step: number, cells: number, parent: Cell, level: Level): number {
  if (level.upperMask === 0) return step < cells / 2 ? cells - 1 - step : step - cells / 2;
  return parent.upper < 0 ? cells - 1 - step : step;
}
