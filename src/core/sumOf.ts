/**
 * A sum that does not lose the small terms (Neumaier's compensation).
 *
 * @remarks Neumaier (1974), ZAMM 54, 39-51.
 *
 * @internal
 */
export function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}
