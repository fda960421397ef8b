/** The different pairs among many, in the order of their first appearance. */
export interface UniquePairs {
  /** How many there are. */
  readonly size: number;
  /** For each row the number of its pair. */
  readonly of: Uint32Array;
  /** For each pair the first row that has it. */
  readonly first: Uint32Array;
}

/**
 * Finds equal pairs of numbers: by a table of twice their number at least, open addressing, linear probes.
 *
 * @internal
 */
export function uniquePairs(left: Float64Array, right: Float64Array): UniquePairs {
  const { length } = left;
  const of = new Uint32Array(length);
  const first = new Uint32Array(length);
  const bits = Math.max(4, Math.ceil(Math.log2(2 * length + 1)));
  const table = new Int32Array(2 ** bits).fill(-1);
  const mask = table.length - 1;
  const doubles = new Float64Array(2);
  const words = new Int32Array(doubles.buffer);
  let size = 0;
  for (let row = 0; row < length; row++) {
    const [a, b] = [left[row] as number, right[row] as number];
    doubles[0] = a;
    doubles[1] = b;
    let place = mix(words) >>> (32 - Math.min(32, bits));
    let pair = table[place] as number;
    while (pair >= 0 && (left[first[pair] as number] !== a || right[first[pair] as number] !== b)) {
      place = (place + 1) & mask;
      pair = table[place] as number;
    }
    if (pair < 0) {
      pair = size++;
      table[place] = pair;
      first[pair] = row;
    }
    of[row] = pair;
  }
  return { size, of, first: first.slice(0, size) };
}

/** The upper bits depend on all words. */
function mix(words: Int32Array): number {
  let hash = 0;
  for (let i = 0; i < 4; i++) {
    hash = Math.imul(hash ^ (words[i] as number), 0x9e37_79b1);
    hash ^= hash >>> 15;
  }
  return Math.imul(hash, 0x85eb_ca6b);
}
