/** From here on, clearing and adding up tables of 65,536 pairs is worth it. */
const WORTH_PAIRING = 65_536;

/**
 * How often each byte occurs: 256 counts, no branch in the loop.
 *
 * @internal
 */
export function countBytes(bytes: Uint8Array): Uint32Array {
  const counts = new Uint32Array(256);
  const { buffer, byteOffset, length } = bytes;
  const head = length < WORTH_PAIRING ? length : -byteOffset & 3;
  const words = (length - head) >>> 2;
  countPairs(new Uint32Array(buffer, words && byteOffset + head, words), counts);
  for (let i = 0; i < head; i++) (counts[bytes[i] as number] as number) += 1;
  for (let i = head + 4 * words; i < length; i++) (counts[bytes[i] as number] as number) += 1;
  return counts;
}

/**
 * One increment counts two bytes. Two tables, so that a run of equal answers does not wait for
 * itself.
 */
function countPairs(words: Uint32Array, counts: Uint32Array): void {
  if (words.length === 0) return;
  const low = new Uint32Array(65_536);
  const high = new Uint32Array(65_536);
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as number;
    (low[word & 0xffff] as number) += 1;
    (high[word >>> 16] as number) += 1;
  }
  for (let pair = 0; pair < 65_536; pair++) {
    const count = (low[pair] as number) + (high[pair] as number);
    (counts[pair & 0xff] as number) += count;
    (counts[pair >>> 8] as number) += count;
  }
}
