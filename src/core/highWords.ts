/**
 * A view of the high 32-bit word of every double, and where the first one is: its order is the
 * order of the numbers, so the top bits alone sort positive durations into cells.
 *
 * @internal
 */
export function highWords(values: Float64Array): { words: Uint32Array; first: 0 | 1 } {
  const words = new Uint32Array(values.buffer, values.byteOffset, values.length * 2);
  return { words, first: isLittleEndian() ? 1 : 0 };
}

function isLittleEndian(): boolean {
  return new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;
}
