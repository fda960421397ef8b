import { fail } from "../../core/fail.ts";

/** A value and how often it occurs. */
export interface Tallied {
  readonly value: number;
  readonly count: number;
}

/**
 * A grid of 128 cells an octave, ascending by lower edge, with the values of some cells in place of the
 * cells: ranks within those are exact. Whoever counts a cell's values counts as many as the grid did.
 *
 * @internal
 */
export function refineCells(
  name: string,
  grid: readonly Tallied[],
  wanted: ReadonlySet<number>,
  values: readonly Tallied[],
): Tallied[] {
  return grid.flatMap((cell) => {
    if (!wanted.has(cell.value)) return [cell];
    const end = cell.value + widthOf(cell.value);
    const own = values.filter(({ value }) => value >= cell.value && value < end);
    const counted = own.reduce((sum, { count }) => sum + count, 0);
    if (counted === cell.count) return own.sort((a, b) => a.value - b.value);
    const expected = `${cell.count}, as in the pass before: the data must stand still`;
    return fail("inconsistent", name, ["rows", cell.value], counted, expected);
  });
}

/**
 * How many whole numbers a cell holds by its lower edge; 1 below 256, where cells are the values.
 *
 * @internal
 */
export function widthOf(edge: number): number {
  return edge < 256 ? 1 : 2 ** (Math.floor(Math.log2(edge)) - 7);
}
