/**
 * The greatest of some numbers of at least 0; `Math.max` of that many arguments would overflow the stack.
 *
 * @internal
 */
export function greatest(numbers: Float64Array): number {
  let most = 0;
  for (let i = 0; i < numbers.length; i++) {
    if ((numbers[i] as number) > most) most = numbers[i] as number;
  }
  return most;
}
