import { highWords } from "../core/highWords.ts";
import type { Level } from "./Level.ts";
import type { Cell } from "./wantedCells.ts";

/**
 * How many values of a cell there are for each pattern of the bits of a level.
 *
 * @internal
 */
export function countDigits(values: Float64Array, cell: Cell, level: Level): Uint32Array {
  const { shift, upperMask, lowerMask } = level;
  const { words, first: upper } = highWords(values);
  const looked = level.upper ? upper : 1 - upper;
  const mask = (1 << level.width) - 1;
  const counts = new Uint32Array(mask + 1);
  for (let i = 0; i < words.length; i += 2) {
    if (((words[i + upper] as number) & upperMask) !== cell.upper) continue;
    if (((words[i + 1 - upper] as number) & lowerMask) !== cell.lower) continue;
    const digit = ((words[i + looked] as number) >>> shift) & mask;
    counts[digit] = (counts[digit] as number) + 1;
  }
  return counts;
}

/**
 * The same for all values and the first level, four at a time: measured 1.6 times as fast.
 *
 * @internal
 */
export function countLeadingBits(values: Float64Array): Uint32Array {
  const { words, first } = highWords(values);
  const counts = new Uint32Array(1 << 20);
  const length = words.length;
  let i: number = first;
  for (; i + 6 < length; i += 8) {
    const a = (words[i] as number) >>> 12;
    const b = (words[i + 2] as number) >>> 12;
    const c = (words[i + 4] as number) >>> 12;
    const d = (words[i + 6] as number) >>> 12;
    counts[a] = (counts[a] as number) + 1;
    counts[b] = (counts[b] as number) + 1;
    counts[c] = (counts[c] as number) + 1;
    counts[d] = (counts[d] as number) + 1;
  }
  for (; i < length; i += 2) {
    const digit = (words[i] as number) >>> 12;
    counts[digit] = (counts[digit] as number) + 1;
  }
  return counts;
}
