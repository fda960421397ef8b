import { countDigits, countLeadingBits } from "./countDigits.ts";
import { keepCells } from "./keepCells.ts";
import { LEVELS, type Level } from "./Level.ts";
import { type Cell, wantedCells } from "./wantedCells.ts";

/**
 * The values at the given ranks, by a radix search from the sign down; `undefined` where there is
 * a NaN or an infinity among the values.
 *
 * @internal
 */
export function radixSelect(values: Float64Array, ranks: readonly number[]): number[] | undefined {
  const counts = countLeadingBits(values);
  if (holdsNonFinite(counts)) return undefined;
  const ascending = Array.from(new Set(ranks)).sort((a, b) => a - b);
  const whole = { digit: 0, size: values.length, before: 0, ranks: ascending, upper: 0, lower: 0 };
  const found = new Map<number, number>();
  search(values, counts, whole, 0, found);
  return ranks.map((rank) => (found.get(rank) as number) + 0);
}

/**
 * Looks up the ranks of a cell whose counts by the next bits are known. It ends at the last level
 * at the latest, whose cells hold one value each.
 */
function search(
  values: Float64Array,
  counts: Uint32Array,
  parent: Cell,
  depth: number,
  found: Map<number, number>,
): void {
  const level = LEVELS[depth] as Level;
  const cells = wantedCells(counts, parent, level);
  for (const kept of keepCells(values, parent, level, cells)) {
    const { cell } = kept;
    if (kept.tooMany) {
      const finer = countDigits(values, cell, LEVELS[depth + 1] as Level);
      search(values, finer, cell, depth + 1, found);
    } else {
      const last = kept.values.length - 1;
      for (const rank of cell.ranks) {
        found.set(rank, kept.values[Math.min(last, rank - cell.before)] as number);
      }
    }
  }
}

/** Whether a cell is occupied whose exponent bits are all set, as in NaN and both infinities. */
function holdsNonFinite(counts: Uint32Array): boolean {
  const positive = counts.subarray(0x7ff00, 0x80000);
  const negative = counts.subarray(0xfff00, 0x100000);
  return positive.some((count) => count > 0) || negative.some((count) => count > 0);
}
