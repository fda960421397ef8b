import { choose, compare, type Expression, number, subtract } from "../Expression.ts";

/** The first octave whose cells are wider than 1: from 256 on, 128 cells share it. */
const FIRST = 8;

/** No whole number of a double's is in a later one. */
const LAST = 52;

/**
 * The lower edge of the cell that a whole number lies in, on the grid of 128 cells an octave, by
 * binary search for its octave: six comparisons and a remainder. Equal to `countCells` below 2^53.
 */
export function octaveCell(value: Expression): Expression {
  const find = (first: number, last: number): Expression => {
    if (first === last) {
      const width = 2 ** (first - 7);
      return subtract(value, { kind: "remainder", of: value, divisor: width });
    }
    const middle = Math.ceil((first + last) / 2);
    const below = compare(value, "<", number(2 ** middle));
    return choose([[below, find(first, middle - 1)]], find(middle, last));
  };
  const exact = compare(value, "<", number(2 ** FIRST));
  return choose([[exact, value]], find(FIRST, LAST));
}
