/**
 * How often each byte occurs: 256 counts, no branch in the loop, and four tables side by side so
 * that a run of equal answers does not wait for itself.
 *
 * @internal
 */
export function countBytes(bytes: Uint8Array): Uint32Array {
  const tables = new Uint32Array(1024);
  const { length } = bytes;
  let i = 0;
  for (; i + 3 < length; i += 4) {
    (tables[bytes[i] as number] as number) += 1;
    (tables[256 + (bytes[i + 1] as number)] as number) += 1;
    (tables[512 + (bytes[i + 2] as number)] as number) += 1;
    (tables[768 + (bytes[i + 3] as number)] as number) += 1;
  }
  for (; i < length; i++) (tables[bytes[i] as number] as number) += 1;
  return tables
    .subarray(0, 256)
    .map(
      (count, byte) =>
        count +
        (tables[256 + byte] as number) +
        (tables[512 + byte] as number) +
        (tables[768 + byte] as number),
    );
}
