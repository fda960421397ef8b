import { type CountedRows, keepRows } from "../keepRows.ts";

/** So many of those who bought again, and of the others. */
const ENOUGH = 150;

/** Counted rows, of customers whose purchases are known or not. */
export interface SampledRows extends CountedRows {
  readonly n: number;
  readonly frequency?: Float64Array;
}

/**
 * Some hundred rows that stand for a large table, by their counts, in whatever order they are; `null` of a small
 * one.
 *
 * @remarks
 * Systematic sampling with probability proportional to size, of those who bought again and of the others apart:
 * where few come back, these few say what there is to say.
 *
 * @internal
 */
export function sampleRows<Data extends SampledRows>(data: Data): Data | null {
  const { count, frequency, length } = data;
  if (length < 2 * ENOUGH) return null;
  const drawn = new Float64Array(length);
  const isLoyal = (row: number) => frequency === undefined || (frequency[row] as number) > 0;
  draw(count, drawn, isLoyal);
  draw(count, drawn, (row) => !isLoyal(row));
  return keepRows({ ...data, count: drawn }, (row) => (drawn[row] as number) > 0);
}

/** Writes how many customers each drawn row stands for; all together as many as there are. */
function draw(count: Float64Array, drawn: Float64Array, isMeant: (row: number) => boolean): void {
  let [total, rows] = [0, 0];
  for (let row = 0; row < count.length; row++) {
    if (!isMeant(row)) continue;
    total += count[row] as number;
    rows += 1;
  }
  const step = total / ENOUGH;
  let before = 0.5 * step;
  for (let row = 0; row < count.length; row++) {
    if (!isMeant(row)) continue;
    const weight = count[row] as number;
    if (rows <= ENOUGH) drawn[row] = weight;
    else drawn[row] = step * (Math.floor((before + weight) / step) - Math.floor(before / step));
    before += weight;
  }
}
