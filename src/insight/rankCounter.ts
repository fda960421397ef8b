/** Ranks that come one by one. */
export interface RankCounter {
  /** One more of this rank. */
  readonly add: (rank: number) => void;
  /** The rank at a place in ascending order, counted from 0. */
  readonly at: (place: number) => number;
}

/**
 * Counts ranks below a length in a binary indexed tree (Fenwick 1994, Software: Practice and
 * Experience 24): both calls take log n steps.
 *
 * @internal
 */
export function rankCounter(length: number): RankCounter {
  const counts = new Uint32Array(length + 1);
  const top = 2 ** Math.floor(Math.log2(Math.max(1, length)));
  return {
    add: (rank) => {
      for (let i = rank + 1; i <= length; i += i & -i) counts[i] = (counts[i] as number) + 1;
    },
    at: (place) => {
      let rank = 0;
      let left = place;
      for (let step = top; step >= 1; step /= 2) {
        const next = rank + step;
        const count = next <= length ? (counts[next] as number) : Number.POSITIVE_INFINITY;
        if (count <= left) {
          rank = next;
          left -= count;
        }
      }
      return rank;
    },
  };
}
