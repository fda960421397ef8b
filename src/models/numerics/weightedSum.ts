/**
 * The sum of some numbers by their weights.
 *
 * @internal
 */
export function weightedSum(numbers: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < numbers.length; i++) sum += (weights[i] as number) * (numbers[i] as number);
  return sum;
}
