/**
 * Skewness of counted values, the third standardised moment; 0 where they do not vary.
 *
 * @internal
 */
export function skewnessOf(cells: readonly { value: number; count: number }[]): number {
  let n = 0;
  let sum = 0;
  let largest = 0;
  for (const { value, count } of cells) {
    n += count;
    sum += count * value;
    largest = Math.max(largest, Math.abs(value));
  }
  let squares = 0;
  let cubes = 0;
  for (const { value, count } of cells) {
    // In parts of the largest value, so that no cube leaves the range of a double.
    const deviation = (value - sum / n) / largest;
    squares += count * deviation ** 2;
    cubes += count * deviation ** 3;
  }
  return cells.length > 1 && squares > 0 ? cubes / n / (squares / n) ** 1.5 : 0;
}
