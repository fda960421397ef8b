import { durationTally, mergeTallies } from "cx-metrics";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCells } from "../../src/core/countCells.ts";
import { faultOf } from "../core/faultOf.ts";

/** Durations of every size that there is, from 1e-290 to the largest count. */
const anySize = fc
  .tuple(fc.integer({ min: -290, max: 15 }), fc.double({ min: 1, max: 9, noNaN: true }))
  .map(([power, digits]) => digits * 10 ** power);

/** The lower edge of a value's cell by the arithmetic that SQL has: powers of two and a floor. */
function edgeByFormula(value: number): number {
  let exponent = 0;
  while (2 ** (exponent + 1) <= value) exponent++;
  while (2 ** exponent > value) exponent--;
  const width = 2 ** (exponent - 7);
  return Math.floor(value / width) * width;
}

describe("durationTally, by cells", () => {
  it("counts, adds and labels", () => {
    expect(durationTally([0, 1, 1, 300, 301, null, 302], { unit: "hours" })).toEqual({
      labels: { kind: "durations", version: 1, unit: "hours", cells: "octave-128" },
      n: 6,
      sum: 905,
      missing: 1,
      counts: { 0: 1, 1: 2, 300: 2, 302: 1 },
    });
  });

  it("stands for every value within 0.4 %, whatever its size", () => {
    fc.assert(
      fc.property(anySize, (value) => {
        const [cell] = readCells(durationTally([value]));
        expect(Math.abs((cell?.value ?? 0) / value - 1)).toBeLessThanOrEqual(0.004);
      }),
      { seed: 1, numRuns: 400 },
    );
  });

  it("has the edges that SQL makes: floor(v / 2^(e - 7)) * 2^(e - 7)", () => {
    const whole = fc.oneof(
      fc.integer({ min: 1, max: 2000 }),
      fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
    );
    fc.assert(
      fc.property(fc.oneof(whole, anySize), (value) => {
        expect(Object.keys(durationTally([value]).counts)).toEqual([String(edgeByFormula(value))]);
      }),
      { seed: 2, numRuns: 400 },
    );
  });

  it.each([0, 1, 2, 100, 127, 128, 255])("gives the whole number %d a cell of its own", (value) => {
    const neighbours = [value - 1, value, value + 1].filter((number) => number >= 0);
    expect(Object.keys(durationTally(neighbours).counts)).toEqual(neighbours.map(String));
  });

  it("starts to share cells at 256, two by two", () => {
    expect(durationTally([255, 256, 257, 258]).counts).toEqual({ 255: 1, 256: 2, 258: 1 });
  });

  it("has 128 cells to each doubling", () => {
    const octave = Array.from({ length: 4096 }, (_, i) => 4096 + i);
    expect(Object.keys(durationTally(octave).counts)).toHaveLength(128);
  });

  it("takes -0 for 0", () => {
    const tally = durationTally([-0, 0]);
    expect(tally.counts).toEqual({ 0: 2 });
    expect(Object.is(tally.sum, 0)).toBe(true);
  });
});

describe("durationTally, by values", () => {
  it("keeps each value", () => {
    const tally = durationTally([300, 301, 300.5, 300, -0], { cells: "values" });
    expect(tally.labels).toEqual({ kind: "durations", version: 1, unit: "ms", cells: "values" });
    expect(tally.counts).toEqual({ 300: 2, 301: 1, 300.5: 1, 0: 1 });
  });
});

describe("durationTally of any list", () => {
  const list = [5, 8, 8, 13];
  const tally = durationTally(list);

  it.each([
    ["a Float64Array", Float64Array.from(list)],
    ["a Uint16Array", Uint16Array.from(list)],
    ["a set", new Set([...list.slice(0, 2), 13])],
    ["a generator", list.values()],
    ["an array-like", { length: 4, 0: 5, 1: 8, 2: 8, 3: 13 }],
  ])("takes %s", (_what, durations) => {
    const expected = durations instanceof Set ? durationTally([5, 8, 13]) : tally;
    expect(durationTally(durations)).toEqual(expected);
  });

  it("counts holes as missing", () => {
    const holes: number[] = [];
    holes[3] = 5;
    expect(durationTally([...holes, undefined, null])).toMatchObject({ n: 1, missing: 5 });
  });

  it("reads a generator longer than any guess", () => {
    function* many() {
      for (let i = 0; i < 3000; i++) yield i % 2 === 0 ? i : null;
    }
    expect(durationTally(many())).toMatchObject({ n: 1500, missing: 1500, sum: 1500 * 1499 });
  });

  it("is empty for none", () => {
    expect(durationTally([])).toMatchObject({ n: 0, sum: 0, missing: 0, counts: {} });
  });

  it("leaves what it reads as it was, a part of a larger buffer included", () => {
    const buffer = Float64Array.of(9, 5, 1, 7);
    const part = buffer.subarray(1, 3);
    expect(durationTally(part).counts).toEqual({ 1: 1, 5: 1 });
    expect([...buffer]).toEqual([9, 5, 1, 7]);
    expect(durationTally(Object.freeze([...list]))).toEqual(tally);
  });

  it("keeps the small ones in the sum", () => {
    const tenths = Array.from({ length: 10 }, () => 0.1);
    expect(durationTally(tenths).sum).toBe(1);
    expect(durationTally([1e15, ...tenths]).sum).toBe(1e15 + 1);
  });
});

describe("durationTally merges", () => {
  it.each(["octave-128", "values"] as const)("%s of parts to that of the whole", (cells) => {
    const durations = fc.array(fc.integer({ min: 0, max: 100_000 }), { maxLength: 60 });
    fc.assert(
      fc.property(durations, durations, (left, right) => {
        const parts = [left, right].map((part) => durationTally(part, { cells }));
        expect(mergeTallies(...parts)).toEqual(durationTally([...left, ...right], { cells }));
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  it("but not units or cells that differ", () => {
    const hours = durationTally([1], { unit: "hours" });
    expect(faultOf(() => mergeTallies(durationTally([1]), hours))).toEqual([
      "inconsistent",
      [1, "labels", "unit"],
    ]);
    const values = durationTally([1], { cells: "values" });
    expect(faultOf(() => mergeTallies(durationTally([1]), values))[0]).toBe("inconsistent");
  });
});

describe("durationTally refuses", () => {
  it.each<[string, unknown, unknown, string, (string | number)[]]>([
    ["no list", undefined, {}, "invalid-shape", ["durations"]],
    ["a number", 5, {}, "invalid-shape", ["durations"]],
    ["words", "5", {}, "invalid-shape", ["durations"]],
    ["a record", { n: 5 }, {}, "invalid-shape", ["durations"]],
    ["a number in words", [1, "2"], {}, "not-a-number", ["durations", 1]],
    ["NaN", [1, 2, Number.NaN], {}, "not-a-number", ["durations", 2]],
    ["NaN in a typed array", Float64Array.of(1, NaN), {}, "not-a-number", ["durations", 1]],
    ["infinity", [Infinity], {}, "not-finite", ["durations", 0]],
    ["infinity in a typed array", Float64Array.of(Infinity), {}, "not-finite", ["durations", 0]],
    ["a negative", [1, -1], {}, "out-of-range", ["durations", 1]],
    ["a negative in a typed array", Float64Array.of(-1), {}, "out-of-range", ["durations", 0]],
    ["a negative in a generator", [1, -1].values(), {}, "out-of-range", ["durations", 1]],
    ["more than can be added", [2 ** 53], {}, "out-of-range", ["durations", 0]],
    ["no options", [1], null, "invalid-shape", ["options"]],
    ["a unit", [1], { unit: "weeks" }, "unknown-option", ["options", "unit"]],
    ["cells", [1], { cells: "octave-64" }, "unknown-option", ["options", "cells"]],
    ["an option", [1], { grid: 1 }, "unknown-option", ["options", "grid"]],
  ])("%s", (_what, durations, options, code, path) => {
    const call = durationTally as (durations: unknown, options: unknown) => unknown;
    expect(faultOf(() => call(durations, options))).toEqual([code, path]);
  });
});
