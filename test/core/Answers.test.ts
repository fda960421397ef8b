import { describe, expect, it } from "vitest";
import { averageResolutionTime, distribution, nps } from "../../src/index.ts";
import { faultOf } from "./faultOf.ts";

const scale = { min: 0, max: 10 };
const expected = { counts: [0, 0, 0, 1, 0, 0, 0, 0, 0, 2, 1], missing: 0 };

/** A column that is iterable and has a length, but no indexes, as Arrow's vectors are. */
class Vector implements Iterable<number> {
  readonly #values: readonly number[];
  readonly length: number;

  constructor(values: readonly number[], length = values.length) {
    this.#values = values;
    this.length = length;
  }

  [Symbol.iterator](): Iterator<number> {
    return this.#values[Symbol.iterator]();
  }
}

function* generate(): Generator<number> {
  yield* [9, 3, 9, 10];
}

describe("Answers", () => {
  it.each([
    ["an array", [9, 3, 9, 10]],
    ["a frozen array", Object.freeze([9, 3, 9, 10])],
    ["Int8Array", Int8Array.of(9, 3, 9, 10)],
    ["Uint8Array", Uint8Array.of(9, 3, 9, 10)],
    ["Uint8ClampedArray", Uint8ClampedArray.of(9, 3, 9, 10)],
    ["Int16Array", Int16Array.of(9, 3, 9, 10)],
    ["Uint16Array", Uint16Array.of(9, 3, 9, 10)],
    ["Int32Array", Int32Array.of(9, 3, 9, 10)],
    ["Uint32Array", Uint32Array.of(9, 3, 9, 10)],
    ["Float32Array", Float32Array.of(9, 3, 9, 10)],
    ["Float64Array", Float64Array.of(9, 3, 9, 10)],
    ["a Buffer", Buffer.from([9, 3, 9, 10])],
    ["an array-like", { length: 4, 0: 9, 1: 3, 2: 9, 3: 10 }],
    ["a column with an iterator", new Vector([9, 3, 9, 10])],
    ["a column whose length is of something else", new Vector([9, 3, 9, 10], -7)],
  ])("are read from %s", (_, answers) => {
    expect(distribution(answers, { scale })).toMatchObject(expected);
    expect(distribution(answers, { scale, weights: answers })).toMatchObject({
      counts: [0, 0, 0, 3, 0, 0, 0, 0, 0, 18, 10],
    });
  });

  it("are read from a generator, once", () => {
    expect(distribution(generate(), { scale })).toMatchObject(expected);
    expect(distribution(generate(), { scale, weights: generate() }).counts[9]).toBe(18);
  });

  it("are read from a Set", () => {
    expect(distribution(new Set([3, 9, 10]), { scale }).counts[9]).toBe(1);
  });

  it("may be missing: null, undefined and holes", () => {
    // biome-ignore lint/suspicious/noSparseArray: a hole is a missing answer
    const sparse = [9, null, undefined, , 3];
    expect(distribution(sparse, { scale }).missing).toBe(3);
    expect(distribution({ length: 3, 1: 9 }, { scale })).toMatchObject({ missing: 2 });
    expect(nps(sparse)).toMatchObject({ value: 0, n: 2, excluded: { missing: 3 } });
  });

  it("may be none", () => {
    for (const none of [[], new Uint8Array(), new Set<number>(), { length: 0 }]) {
      expect(nps(none)).toMatchObject({ value: null, n: 0, excluded: { missing: 0 } });
    }
  });

  it.each([
    ["undefined", undefined],
    ["null", null],
    ["a number", 9],
    ["a string", "9"],
    ["a function", () => 9],
    ["a DataView", new DataView(new ArrayBuffer(2))],
    ["a negative length", { length: -1 }],
    ["a fractional length", { length: 1.5 }],
    ["a length in words", { length: "2" }],
  ])("are not %s", (_, input) => {
    const refused = ["invalid-shape", ["answers"]];
    expect(faultOf(() => distribution(input as never, { scale }))).toEqual(refused);
    expect(faultOf(() => averageResolutionTime(input as never))[0]).toBe("invalid-shape");
  });

  it("may be a million", () => {
    const million = 1_000_000;
    const bytes = Uint8Array.from({ length: million }, (_, i) => i % 11);
    const result = nps(bytes);
    expect(result.n).toBe(million);
    expect(nps([...bytes])).toEqual(result);
    expect(nps(bytes, { weights: new Float32Array(million).fill(1) }).value).toBe(result.value);
  }, 60_000);
});
