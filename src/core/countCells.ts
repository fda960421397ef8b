import type { DurationTally } from "./DurationTally.ts";
import { highWords } from "./highWords.ts";

/** 11 exponent bits and 7 of the fraction: 128 cells to each doubling. */
const SHIFT = 13;
const CELLS = 262_144;
/** Without the sign bit: -0 is 0. */
const MAGNITUDE = 0x7fffffff;

/** Below this many durations, a table of all cells costs more than it saves. */
const FEW = 4096;

/**
 * How many durations lie in each cell of the grid with 128 cells an octave: count by lower edge, in
 * ascending order.
 *
 * @internal
 */
export function countCells(durations: Float64Array): Record<string, number> {
  const { words, first } = highWords(durations);
  const edge = new DataView(new ArrayBuffer(8));
  const counts: Record<string, number> = {};
  for (const [cell, count] of durations.length < FEW
    ? sortFew(words, first)
    : countAll(words, first)) {
    edge.setUint32(0, cell << SHIFT);
    counts[edge.getFloat64(0)] = count;
  }
  return counts;
}

function sortFew(words: Uint32Array, first: number): [cell: number, count: number][] {
  const cells = new Map<number, number>();
  for (let i = first; i < words.length; i += 2) {
    const cell = ((words[i] as number) & MAGNITUDE) >>> SHIFT;
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
  }
  return [...cells].sort(([a], [b]) => a - b);
}

function countAll(words: Uint32Array, first: number): [cell: number, count: number][] {
  const cells = new Uint32Array(CELLS);
  for (let i = first; i < words.length; i += 2) {
    (cells[((words[i] as number) & MAGNITUDE) >>> SHIFT] as number) += 1;
  }
  const counted: [number, number][] = [];
  cells.forEach((count, cell) => {
    if (count > 0) counted.push([cell, count]);
  });
  return counted;
}

/**
 * The tally's cells in ascending order, each with the value that stands for it: the middle of the
 * cell, within 0.4 % of every value in it, or the value itself.
 *
 * @internal
 */
export function readCells(tally: DurationTally): { value: number; count: number }[] {
  const grid = tally.labels.cells === "octave-128";
  return Object.entries(tally.counts)
    .map(([edge, count]) => ({ value: grid ? middle(Number(edge)) : Number(edge), count }))
    .sort((a, b) => a.value - b.value);
}

/** A cell is a 128th of the power of two at or below its lower edge; of 0 that power is 0. */
function middle(edge: number): number {
  return edge + 2 ** (Math.floor(Math.log2(edge)) - 8);
}
