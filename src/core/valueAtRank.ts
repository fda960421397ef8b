/**
 * The value at a 0-based rank, of values in ascending order with their counts.
 *
 * @internal
 */
export function valueAtRank(
  cells: readonly { readonly value: number; readonly count: number }[],
  rank: number,
): number {
  let found = 0;
  let below = 0;
  for (const { value, count } of cells) {
    if (below > rank) break;
    below += count;
    found = value;
  }
  return found;
}
