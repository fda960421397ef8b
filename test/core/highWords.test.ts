import { describe, expect, it, vi } from "vitest";
import { highWords } from "../../src/core/highWords.ts";

describe("highWords", () => {
  it("holds the upper half of every double", () => {
    const values = Float64Array.of(1, 2, -1);
    const { words, first } = highWords(values);
    expect([words[first], words[first + 2], words[first + 4]]).toEqual([
      0x3ff00000, 0x40000000, 0xbff00000,
    ]);
  });

  it("is a view of these values only", () => {
    const { words, first } = highWords(Float64Array.of(1, 2, 3).subarray(1, 2));
    expect(words).toHaveLength(2);
    expect(words[first]).toBe(0x40000000);
  });

  it("comes first where the machine writes the large end first", () => {
    const { Uint32Array: Native } = globalThis;
    const bytes = new Uint8Array(new Native([1]).buffer).reverse();
    vi.stubGlobal("Uint32Array", function Swapped(...args: [never]) {
      return Array.isArray(args[0]) ? { buffer: bytes.buffer } : new Native(...args);
    });
    const { first } = highWords(new Float64Array(1));
    vi.unstubAllGlobals();
    expect(first).toBe(0);
  });
});
