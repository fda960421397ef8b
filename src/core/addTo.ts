/**
 * Adds to one of many sums and to what rounding lost of it, as Neumaier does, so that the order of the
 * amounts does not matter.
 *
 * @internal
 */
export function addTo(sums: Float64Array, lost: Float64Array, place: number, amount: number): void {
  const sum = sums[place] as number;
  const next = sum + amount;
  const rest = Math.abs(sum) >= Math.abs(amount) ? sum - next + amount : amount - next + sum;
  lost[place] = (lost[place] as number) + rest;
  sums[place] = next;
}
