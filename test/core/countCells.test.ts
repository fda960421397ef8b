import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countCells, readCells } from "../../src/core/countCells.ts";
import { durationTally, mergeTallies } from "../../src/index.ts";

const duration = fc.oneof(
  fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
  fc.double({ min: 2 ** -1000, max: Number.MAX_SAFE_INTEGER, noNaN: true }),
);

describe("the grid of durations", () => {
  it("has a lower edge at or below each duration, and its middle within 0.4 %", () => {
    fc.assert(
      fc.property(fc.array(duration, { minLength: 20, maxLength: 50 }), (values) => {
        const cells = readCells(durationTally(values));
        const edges = Object.keys(durationTally(values).counts).map(Number);
        for (const value of values) {
          const edge = Math.max(...edges.filter((one) => one <= value));
          expect(value).toBeLessThanOrEqual(edge * (1 + 1 / 128));
          const nearest = Math.min(...cells.map((cell) => Math.abs(cell.value - value)));
          expect(nearest).toBeLessThanOrEqual(0.004 * value);
        }
      }),
      { numRuns: 8 },
    );
  });

  it.each([
    [0, 0, 0],
    [1, 1, 1 + 1 / 256],
    [1.0078124, 1, 1 + 1 / 256],
    [1.0078125, 1.0078125, 1.0078125 + 1 / 256],
    [1.9999, 2 - 1 / 128, 2 - 1 / 256],
    [2, 2, 2 + 1 / 128],
    [255, 255, 255.5],
    [256, 256, 257],
    [257.9, 256, 257],
    [258, 258, 259],
    [0.75, 0.75, 0.75 + 1 / 512],
    [Number.MAX_SAFE_INTEGER, 2 ** 53 - 2 ** 45, 2 ** 53 - 2 ** 44],
  ])("counts %s from %s on, and takes it for %s", (value, edge, middle) => {
    const tally = durationTally([value, value]);
    expect(tally.counts).toEqual({ [edge]: 2 });
    expect(readCells(tally)).toEqual([{ value: middle, count: 2 }]);
  });

  it("has a cell of 0 for what is too small to be told from it", () => {
    expect(durationTally([0, Number.MIN_VALUE]).counts).toEqual({ 0: 2 });
  });

  it("has 128 cells to an octave", () => {
    const octave = Array.from({ length: 1024 }, (_, i) => 1024 + i);
    const { counts } = durationTally(octave);
    expect(Object.keys(counts)).toHaveLength(128);
    expect(new Set(Object.values(counts))).toEqual(new Set([8]));
  });

  it.each([4095, 4096, 4097, 9000])("counts %s as it counts few", (length) => {
    const all = Float64Array.from({ length }, (_, i) => ((i * 7919) % 1000) ** 1.5);
    const parts = [];
    for (let i = 0; i < length; i += 1000) parts.push(durationTally(all.subarray(i, i + 1000)));
    const { counts } = mergeTallies(...parts);
    expect(durationTally(all).counts).toEqual(counts);
  });

  it.each([3, 5000])("has its cells of %s durations in ascending order", (length) => {
    const values = Array.from({ length }, (_, i) => [2.5, 0.5, 1.25][i % 3] as number);
    expect(Object.keys(durationTally(values).counts)).toEqual(["0.5", "1.25", "2.5"]);
  });

  it("counts every duration once", () => {
    fc.assert(
      fc.property(fc.array(duration), (values) => {
        const counts = countCells(Float64Array.from(values));
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(values.length);
      }),
      { numRuns: 8 },
    );
  });

  it("reads a part of a larger buffer", () => {
    const all = Float64Array.of(1, 2, 4, 8);
    expect(countCells(all.subarray(1, 3))).toEqual({ 2: 1, 4: 1 });
  });
});

describe("readCells", () => {
  it("gives values in ascending order, not in that of their text", () => {
    const tally = durationTally([10, 9, 100, 9, 0.5], { cells: "values" });
    expect(readCells(tally)).toEqual([
      { value: 0.5, count: 1 },
      { value: 9, count: 2 },
      { value: 10, count: 1 },
      { value: 100, count: 1 },
    ]);
    const grid = durationTally([1000, 9, 0.5]);
    expect(readCells(grid).map(({ value }) => Math.round(value))).toEqual([1, 9, 1002]);
  });

  it("counts the same of a few durations as of many", () => {
    const few = Float64Array.from({ length: 50 }, (_, i) => i * i * 1.7);
    const many = Float64Array.from({ length: 5000 }, (_, i) => few[i % 50] as number);
    const counts = countCells(few);
    expect(Object.keys(countCells(many))).toEqual(Object.keys(counts));
    expect(Object.values(countCells(many))).toEqual(Object.values(counts).map((n) => n * 100));
  });
});
