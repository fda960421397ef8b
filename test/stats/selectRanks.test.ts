import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { selectRanks } from "../../src/stats/index.ts";
import { holds } from "../support/lawRuns.ts";
import { refusal } from "./golden.ts";

/** Enough values for the radix search, and enough for a cell to be too large to be kept. */
const MANY = 60_000;
const VERY_MANY = 300_000;

/** A repeatable sequence of fractions from 0 up to 1 (Lehmer's generator of Park and Miller). */
function fractions(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function fill(length: number, value: (fraction: number, i: number) => number): Float64Array {
  const next = fractions(7);
  return Float64Array.from({ length }, (_, i) => value(next(), i));
}

function expectSorted(values: Float64Array, ranks: readonly number[]): void {
  const before = values.slice();
  const sorted = values.slice().sort();
  expect(selectRanks(values, ranks)).toEqual(ranks.map((rank) => (sorted[rank] as number) + 0));
  expect(values.every((value, i) => Object.is(value, before[i]))).toBe(true);
}

const bothEnds = (n: number): number[] => [n - 1, 0, n >> 1, 1, n >> 1, (n >> 1) + 1, n - 2];

describe("selectRanks", () => {
  it("equals sorting for any finite numbers", () => {
    const value = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(0, -0, 5e-324, -5e-324, 1.5, 1.5, -1e308, 1e308),
    );
    holds(
      fc.property(fc.array(value, { minLength: 1, maxLength: 40 }), (list) => {
        expectSorted(Float64Array.from(list), Array.from(list.keys()));
      }),
      200,
    );
  });

  it("equals sorting for many numbers of any size, as many as it takes to search by bits", () => {
    holds(
      fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })), (list) => {
        const values = fill(MANY, (f, i) => list[i] ?? (f - 0.5) * 10 ** (600 * f - 300));
        expectSorted(values, bothEnds(MANY));
      }),
      5,
    );
  });

  it.each<[string, (fraction: number, i: number) => number]>([
    ["durations of several octaves", (f) => Math.exp(8 + 3 * (f - 0.5))],
    ["whole numbers with many ties", (f) => Math.floor(5 * f)],
    ["one value", () => 42],
    ["negative ones with ties", (f) => -Math.floor(5 * f)],
    ["zeros of both signs", (f) => (f < 0.3 ? -0 : f < 0.6 ? 0 : f - 0.8)],
    ["subnormals", (f) => 5e-324 * Math.floor(1e6 * (f - 0.5))],
    ["values that agree in 20 bits", (f) => 1e6 + f],
    ["values that agree in 32 bits", (f) => 1 + f * 2 ** -22],
    ["values that agree in 43 bits", (f) => 1 + Math.floor(f * 500) * 2 ** -45],
    ["values that agree in 54 bits", (f) => 1 + Math.floor(f * 2) * 2 ** -52],
    ["negative values that agree in 43 bits", (f) => -1 - Math.floor(f * 500) * 2 ** -45],
  ])("equals sorting for %s", (_, value) => {
    expectSorted(fill(VERY_MANY, value), bothEnds(VERY_MANY));
  });

  it("tells values apart that agree in some bits only", () => {
    const values = fill(VERY_MANY, (f) => {
      if (f < 0.6) return 1 + Math.floor(f * 1e4) * 2 ** -52;
      return f < 0.8 ? 1 + f * 2 ** -21 : 2 + f * 2 ** -30;
    });
    expectSorted(values, bothEnds(VERY_MANY));
    expectSorted(values, [VERY_MANY >> 2, Math.floor(0.55 * VERY_MANY)]);
  });

  it("reads a part of a larger buffer", () => {
    const whole = fill(MANY + 2, (f) => 100 * f);
    whole[0] = -1;
    whole[MANY + 1] = 1e9;
    expectSorted(whole.subarray(1, MANY + 1), bothEnds(MANY));
  });

  it("takes an odd number of values and no rank at all", () => {
    expectSorted(
      fill(MANY + 3, (f) => f),
      [0, MANY + 2],
    );
    expect(
      selectRanks(
        fill(MANY, (f) => f),
        [],
      ),
    ).toEqual([]);
    expect(selectRanks(new Float64Array(0), [])).toEqual([]);
  });

  it.each([10, MANY])("names the first value that is not finite: %s values", (length) => {
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      const values = fill(length, (f) => f - 0.5);
      values[7] = wrong;
      expect(refusal(() => selectRanks(values, [0]))).toBe("select-ranks: not-finite at values.7");
    }
  });

  it("refuses other ranks and other containers", () => {
    const values = Float64Array.of(1, 2);
    expect(refusal(() => selectRanks(values, [0, 2]))).toBe(
      "select-ranks: out-of-range at ranks.1",
    );
    expect(refusal(() => selectRanks(values, [-1]))).toBe("select-ranks: out-of-range at ranks.0");
    expect(refusal(() => selectRanks(values, [0.5]))).toBe("select-ranks: not-integer at ranks.0");
    expect(refusal(() => selectRanks(null as never, [0]))).toBe(
      "select-ranks: invalid-shape at values",
    );
    for (const ranks of [null, undefined, 0, "0", {}, { length: 1, 0: 0 }, Symbol("rank")])
      expect(refusal(() => selectRanks(values, ranks as never))).toBe(
        "select-ranks: invalid-shape at ranks",
      );
    // biome-ignore lint/suspicious/noSparseArray: a hole is what is tried
    expect(refusal(() => selectRanks(values, [, 0] as never))).toBe(
      "select-ranks: invalid-shape at ranks.0",
    );
  });

  it("takes lists and typed arrays", () => {
    expect(selectRanks([40, 10, 30], [2, 0])).toEqual([40, 10]);
    expect(selectRanks(Int16Array.of(40, 10, 30), Uint8Array.of(1))).toEqual([30]);
  });
});
