import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csat, distribution, nps } from "../../src/index.ts";
import { errorOf, faultOf } from "./faultOf.ts";

const rating = fc.integer({ min: 0, max: 10 });
const answers = fc.array(fc.option(rating, { freq: 5 }), { maxLength: 60 });
const scale = { min: 0, max: 10 };

describe("a tally of ratings", () => {
  it("is the same from a list, bytes, doubles, an array-like and a generator", () => {
    fc.assert(
      fc.property(fc.array(rating), (list) => {
        const expected = distribution(list, { scale });
        for (const form of [
          Uint8Array.from(list),
          Uint8ClampedArray.from(list),
          Float64Array.from(list),
          { ...list, length: list.length },
          list.values(),
        ]) {
          expect(distribution(form, { scale })).toEqual(expected);
        }
      }),
    );
  });

  it("agrees with counting by hand", () => {
    fc.assert(
      fc.property(answers, (list) => {
        const tally = distribution(list, { scale });
        const counts = Array.from({ length: 11 }, (_, i) => list.filter((x) => x === i).length);
        expect(tally.counts).toEqual(counts);
        expect(tally.missing).toBe(list.filter((x) => x === null).length);
      }),
    );
  });

  it.each([
    [{ min: -3, max: 3 }, [-3, 0, 3, 3], [1, 0, 0, 1, 0, 0, 2]],
    [{ min: 254, max: 257 }, [254, 257, 257], [1, 0, 0, 2]],
    [{ min: 250, max: 255 }, [250, 255], [1, 0, 0, 0, 0, 1]],
    [{ min: 0, max: 1 }, [0, 1, 1, 0, 1], [2, 3]],
  ])("is on the scale %j", (on, list, counts) => {
    expect(distribution(list, { scale: on }).counts).toEqual(counts);
    expect(distribution(Int16Array.from(list), { scale: on }).counts).toEqual(counts);
  });

  it("counts bytes on scales that reach beyond them", () => {
    const bytes = Uint8Array.of(0, 255, 3, 3, 200);
    const below = distribution(bytes, { scale: { min: -2, max: 255 } });
    expect(below.counts[2]).toBe(1);
    expect(below.counts[5]).toBe(2);
    expect(below.counts).toHaveLength(258);
    const above = distribution(bytes, { scale: { min: 0, max: 300 } });
    expect([above.counts[3], above.counts[200], above.counts[255], above.counts[256]]).toEqual([
      2, 1, 1, 0,
    ]);
  });

  it("counts -0 as 0", () => {
    expect(distribution([-0, 0], { scale }).counts[0]).toBe(2);
    expect(distribution([-0].values(), { scale }).counts[0]).toBe(1);
  });

  it.each([
    ["below the scale", -1, "out-of-range"],
    ["above the scale", 11, "out-of-range"],
    ["far above", 4_294_967_296, "out-of-range"],
    ["a fraction", 7.5, "not-integer"],
    ["NaN", Number.NaN, "not-a-number"],
    ["Infinity", Number.POSITIVE_INFINITY, "not-finite"],
    ["-Infinity", Number.NEGATIVE_INFINITY, "not-finite"],
    ["words", "9", "not-a-number"],
    ["nothing in words", "", "not-a-number"],
    ["a boolean", true, "not-a-number"],
    ["a bigint", 9n, "not-a-number"],
    ["a symbol", Symbol("9"), "not-a-number"],
    ["a list", [9], "not-a-number"],
    ["a record", { score: 9 }, "not-a-number"],
    ["a bare object", Object.create(null), "not-a-number"],
    ["a Date", new Date(9), "not-a-number"],
  ])("refuses %s, and names the first such answer", (_, bad, code) => {
    const list = [9, null, bad, 10, bad] as number[];
    for (const form of [list, list.values(), { ...list, length: 5 }, new Set(list)]) {
      expect(faultOf(() => nps(form))).toEqual([code, ["answers", 2]]);
    }
    expect(errorOf(() => nps(list)).received).toBe(bad);
    expect(faultOf(() => nps(list, { weights: [1, 1, 1, 1, 1] }))).toEqual([code, ["answers", 2]]);
  });

  it.each([
    ["Uint8Array", Uint8Array.of(3, 3, 0, 3, 3, 255, 0)],
    ["Int8Array", Int8Array.of(3, 3, -1)],
    ["Float64Array", Float64Array.of(3, 3, Number.NaN)],
    ["BigInt64Array", BigInt64Array.of(3n)],
  ])("refuses what is off the scale in %s", (name, list) => {
    const index = name === "BigInt64Array" ? 0 : 2;
    const path = faultOf(() => csat(list as never))[1];
    expect(path).toEqual(["answers", index]);
  });

  it("finds the one byte among many", () => {
    const bytes = new Uint8Array(100_000).fill(5);
    bytes[99_998] = 11;
    expect(faultOf(() => nps(bytes))).toEqual(["out-of-range", ["answers", 99_998]]);
  });
});

describe("a weighted tally", () => {
  it("adds weights and their squares at each point", () => {
    const weights = [1, 2, 0.5, 4, 8];
    expect(distribution([1, 3, 3, null, 2], { scale: { min: 1, max: 3 }, weights })).toEqual({
      labels: { kind: "distribution", version: 1, min: 1, max: 3 },
      counts: [1, 8, 2.5],
      missing: 1,
      squares: [1, 64, 4.25],
      answers: 4,
    });
  });

  it("counts a missing answer as one, whatever its weight", () => {
    const tally = distribution([9, undefined], { scale, weights: [2, 5] });
    expect(tally.missing).toBe(1);
    expect(tally.counts[9]).toBe(2);
    expect(tally.answers).toBe(1);
  });

  it("does not count answers that weigh nothing", () => {
    const tally = distribution([9, 3, null, 3], { scale, weights: [2, 0, 1, 0.5] });
    expect(tally).toMatchObject({ missing: 1, answers: 2 });
    expect(distribution([9, 3].values(), { scale, weights: [0, 0] }).answers).toBe(0);
    expect(distribution([9], { scale })).not.toHaveProperty("answers");
  });

  it("counts whole numbers of equal weight as often as they are there", () => {
    fc.assert(
      fc.property(answers, (list) => {
        const plain = distribution(list, { scale });
        const weights = new Uint8Array(list.length).fill(1);
        expect(distribution(list, { scale, weights })).toEqual({
          ...plain,
          squares: plain.counts,
          answers: list.filter((answer) => answer !== null).length,
        });
      }),
    );
  });

  it("takes weights from an array-like", () => {
    const weights = { length: 2, 0: 3, 1: 4 };
    expect(distribution([1, 2], { scale, weights }).counts.slice(1, 3)).toEqual([3, 4]);
  });

  it.each([
    ["too few", [1, 2], ["inconsistent", ["options", "weights", "length"]]],
    ["too many", [1, 2, 3, 4], ["inconsistent", ["options", "weights", "length"]]],
    ["none", [], ["inconsistent", ["options", "weights", "length"]]],
    ["a number", 5, ["invalid-shape", ["options", "weights"]]],
    ["words", "1,2", ["invalid-shape", ["options", "weights"]]],
    ["null", null, ["invalid-shape", ["options", "weights"]]],
    ["a missing weight", [1, null, 2], ["invalid-shape", ["options", "weights", 1]]],
    // biome-ignore lint/suspicious/noSparseArray: a hole is no weight
    ["a hole", [1, , 2], ["invalid-shape", ["options", "weights", 1]]],
    ["a negative weight", [1, -1, 2], ["out-of-range", ["options", "weights", 1]]],
    ["a vanishing weight", [1, 1e-101, 2], ["out-of-range", ["options", "weights", 1]]],
    ["a huge weight", [1, 1e300, 2], ["out-of-range", ["options", "weights", 1]]],
    ["NaN", [1, 1, Number.NaN], ["not-a-number", ["options", "weights", 2]]],
    ["Infinity", [1, Infinity, 1], ["not-finite", ["options", "weights", 1]]],
    ["a word", ["1", 1, 1], ["not-a-number", ["options", "weights", 0]]],
  ])("refuses %s", (_, weights, fault) => {
    expect(faultOf(() => nps([9, 3, 8], { weights: weights as never }))).toEqual(fault);
    expect(faultOf(() => nps([9, 3, 8].values(), { weights: weights as never }))).toEqual(fault);
  });

  it("refuses a weight that is wrong also where its answer is missing", () => {
    expect(faultOf(() => nps([9, null], { weights: [1, -2] }))).toEqual([
      "out-of-range",
      ["options", "weights", 1],
    ]);
  });

  it("takes the smallest and the largest weight", () => {
    const weights = [1e-100, Number.MAX_SAFE_INTEGER, 0];
    expect(distribution([0, 1, 2], { scale, weights }).counts.slice(0, 3)).toEqual(weights);
  });

  it("has no squares without weights", () => {
    expect(distribution([9], { scale })).not.toHaveProperty("squares");
    expect(distribution([], { scale, weights: [] }).squares).toEqual(new Array(11).fill(0));
  });
});
