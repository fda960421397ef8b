/** Ranks of a sample, equal values sharing the mean of theirs. */
export interface MidRanks {
  /** From 1, in the order of the values. */
  readonly ranks: Float64Array<ArrayBuffer>;
  /** The sum of t³ - t over groups of t equal values. */
  readonly ties: number;
}

/**
 * Ranks from 1; equal values share the mean of their ranks.
 *
 * @internal
 */
export function midRanks(values: Float64Array<ArrayBuffer>): MidRanks {
  const order = Uint32Array.from(values.keys()).sort(
    (i, j) => (values[i] as number) - (values[j] as number),
  );
  const ranks = new Float64Array(values.length);
  let ties = 0;
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to] as number] === values[order[from] as number]) to++;
    const size = to - from;
    ties += size ** 3 - size;
    for (let i = from; i < to; i++) ranks[order[i] as number] = (from + 1 + to) / 2;
    from = to;
  }
  return { ranks, ties };
}
