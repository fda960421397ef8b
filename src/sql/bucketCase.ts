import { choose, column, compare, type Expression, number } from "./Expression.ts";

/**
 * What stands for the period that an instant lies in, by binary search: of 36 months, five or six
 * comparisons a row. The rows are within the edges already.
 *
 * @internal
 */
export function bucketCase(
  instant: string,
  edges: readonly number[],
  valueFor: (period: number) => number,
): Expression {
  const find = (first: number, last: number): Expression => {
    if (first === last) return number(valueFor(first));
    const middle = Math.ceil((first + last) / 2);
    const before = compare(column(instant), "<", number(edges[middle] as number));
    return choose([[before, find(first, middle - 1)]], find(middle, last));
  };
  return find(0, edges.length - 2);
}
