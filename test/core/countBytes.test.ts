import { describe, expect, it } from "vitest";
import { countBytes } from "../../src/core/countBytes.ts";

/** Bytes in no order, every value among them. */
function bytesOf(length: number, offset: number): Uint8Array {
  const bytes = new Uint8Array(new ArrayBuffer(length + offset), offset);
  for (let i = 0; i < length; i++) bytes[i] = (i * 7 + (i >>> 8) * 13) % 256;
  return bytes;
}

function countOneByOne(bytes: Uint8Array): Uint32Array {
  const counts = new Uint32Array(256);
  for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1;
  return counts;
}

describe("countBytes", () => {
  it.each([0, 1, 2, 3, 4, 5, 7, 255, 256, 65_535, 65_536, 65_537, 65_538, 65_539, 65_541, 200_003])(
    "counts %s bytes, wherever they begin and end",
    (length) => {
      for (const offset of [0, 1, 2, 3]) {
        const bytes = bytesOf(length, offset);
        expect(countBytes(bytes)).toEqual(countOneByOne(bytes));
      }
    },
  );

  it("counts runs of one byte", () => {
    expect(countBytes(new Uint8Array(100_001).fill(255))[255]).toBe(100_001);
  });

  it("leaves the neighbours of a view alone", () => {
    const all = new Uint8Array(70_000).fill(9);
    all.fill(3, 2, 69_997);
    const counts = countBytes(all.subarray(2, 69_997));
    expect(counts[3]).toBe(69_995);
    expect(counts[9]).toBe(0);
  });
});
