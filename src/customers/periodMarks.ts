import { findPeriod, type PeriodFinder } from "./periodFinder.ts";

/** Rows by the place of their customer, and whose turn it is. */
export interface Turn {
  readonly of: Uint32Array;
  readonly at: Float64Array;
  readonly first: number;
  readonly customers: number;
}

/**
 * A bit for each customer and period with an event, so many words a customer.
 *
 * @internal
 */
export function periodMarks(
  words: number,
  { of, at, first, customers }: Turn,
  finder: PeriodFinder,
): Uint32Array {
  const marks = new Uint32Array(customers * words);
  for (let row = 0; row < of.length; row++) {
    const customer = (of[row] as number) - first;
    if (customer < 0 || customer >= customers) continue;
    const period = findPeriod(finder, at[row] as number);
    const place = customer * words + (period >>> 5);
    marks[place] = (marks[place] as number) | (1 << (period & 31));
  }
  return marks;
}

/**
 * The first period from one on in which a customer was active; past all of them where there is none.
 * There is a bit for `from`.
 *
 * @internal
 */
export function nextMark(
  marks: Uint32Array,
  words: number,
  customer: number,
  from: number,
): number {
  let word = from >>> 5;
  let bits = (marks[customer * words + word] as number) & (-1 << (from & 31));
  while (bits === 0) {
    word++;
    if (word >= words) return 32 * words;
    bits = marks[customer * words + word] as number;
  }
  return 32 * word + 31 - Math.clz32(bits & -bits);
}
