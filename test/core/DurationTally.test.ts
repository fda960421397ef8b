import { describe, expect, it } from "vitest";
import { averageResolutionTime, type DurationTally, durationTally } from "../../src/index.ts";
import { errorOf, faultOf } from "./faultOf.ts";

const labels = { kind: "durations", version: 1, unit: "hours", cells: "values" } as const;
const tally: DurationTally = { labels, n: 3, sum: 11, missing: 1, counts: { 1: 1, 5: 2 } };

describe("a duration tally as an input", () => {
  it("brings its unit along", () => {
    expect(durationTally([1, 5, 5, null], { cells: "values", unit: "hours" })).toEqual(tally);
    expect(averageResolutionTime(tally)).toMatchObject({
      value: 11 / 3,
      unit: "hours",
      n: 3,
      excluded: { missing: 1 },
      options: { unit: "hours" },
    });
    expect(averageResolutionTime(tally, { unit: "hours" }).value).toBe(11 / 3);
  });

  it("is left alone, and survives JSON", () => {
    const frozen = Object.freeze(JSON.parse(JSON.stringify(tally)));
    expect(averageResolutionTime(frozen).tally).toEqual(tally);
  });

  it("may leave kind and version out", () => {
    const short = { unit: "hours", cells: "values" } as never;
    expect(averageResolutionTime({ ...tally, labels: short }).tally).toEqual(tally);
  });

  it("may have values of 0", () => {
    const zero = { ...tally, sum: 5, counts: { 0: 2, 5: 1 } };
    expect(averageResolutionTime(zero)).toMatchObject({ value: 5 / 3, median: { value: 0 } });
  });

  it("is told from tickets by its counts", () => {
    expect(averageResolutionTime({ tickets: [] }).value).toBeNull();
    for (const input of [null, 5, "counts"]) {
      expect(faultOf(() => averageResolutionTime(input as never))[0]).toBe("invalid-shape");
    }
  });

  it("may have values written in any way", () => {
    const counts = { "1e0": 1, "5.0": 2 };
    expect(averageResolutionTime({ ...tally, counts }).median.value).toBe(5);
  });

  it.each([
    ["an unknown field", { extra: 1 }, "invalid-shape", ["extra"]],
    ["no labels", { labels: undefined }, "invalid-shape", ["labels"]],
    [
      "a label that there is not",
      { labels: { ...labels, calendar: "business" } },
      "invalid-shape",
      ["labels", "calendar"],
    ],
    ["labels in words", { labels: "ms" }, "invalid-shape", ["labels"]],
    [
      "another kind",
      { labels: { ...labels, kind: "distribution" } },
      "inconsistent",
      ["labels", "kind"],
    ],
    [
      "another version",
      { labels: { ...labels, version: 2 } },
      "inconsistent",
      ["labels", "version"],
    ],
    ["no unit", { labels: { cells: "values" } }, "inconsistent", ["labels", "unit"]],
    [
      "an unknown unit",
      { labels: { ...labels, unit: "weeks" } },
      "inconsistent",
      ["labels", "unit"],
    ],
    ["no cells", { labels: { unit: "ms" } }, "inconsistent", ["labels", "cells"]],
    [
      "unknown cells",
      { labels: { ...labels, cells: "octave-64" } },
      "inconsistent",
      ["labels", "cells"],
    ],
    ["no n", { n: undefined }, "invalid-shape", ["n"]],
    ["half an n", { n: 2.5 }, "not-integer", ["n"]],
    ["a negative n", { n: -1 }, "out-of-range", ["n"]],
    ["another n than its counts", { n: 4 }, "inconsistent", ["n"]],
    ["no sum", { sum: null }, "invalid-shape", ["sum"]],
    ["a negative sum", { sum: -1 }, "out-of-range", ["sum"]],
    ["a sum without end", { sum: Infinity }, "not-finite", ["sum"]],
    ["nothing about missing ones", { missing: undefined }, "invalid-shape", ["missing"]],
    ["half of one missing", { missing: 0.5 }, "not-integer", ["missing"]],
    ["fewer than none missing", { missing: -1 }, "out-of-range", ["missing"]],
    ["no counts", { counts: undefined }, "invalid-shape", ["counts"]],
    ["a list of counts", { counts: [1, 2] }, "invalid-shape", ["counts"]],
    ["a negative value", { counts: { "-1": 3 } }, "out-of-range", ["counts", "-1"]],
    ["a value without end", { counts: { Infinity: 3 } }, "out-of-range", ["counts", "Infinity"]],
    ["a value in words", { counts: { one: 3 } }, "out-of-range", ["counts", "one"]],
    ["a blank value", { counts: { " ": 3 } }, "out-of-range", ["counts", " "]],
    ["a negative count", { counts: { 1: -3 } }, "out-of-range", ["counts", "1"]],
    ["half a count", { counts: { 1: 2.5 } }, "not-integer", ["counts", "1"]],
    ["a count in words", { counts: { 1: "3" } }, "not-a-number", ["counts", "1"]],
  ])("refuses %s", (_, change, code, path) => {
    const changed = { ...tally, ...change } as DurationTally;
    expect(faultOf(() => averageResolutionTime(changed))).toEqual([code, path]);
  });

  it("is refused where the options name another unit", () => {
    const error = errorOf(() => averageResolutionTime(tally, { unit: "ms" }));
    expect([error.code, error.path]).toEqual(["inconsistent", ["options", "unit"]]);
    expect(error.message).toBe(
      'average-resolution-time: options.unit is "ms", expected hours, the tally\'s unit',
    );
    for (const unit of ["weeks", null, 5]) {
      expect(faultOf(() => averageResolutionTime(tally, { unit: unit as never }))).toEqual([
        "unknown-option",
        ["options", "unit"],
      ]);
    }
  });

  it("says what it wants", () => {
    const message = (change: object): string =>
      errorOf(() => averageResolutionTime({ ...tally, ...change } as DurationTally)).message;
    expect(message({ labels: 5 })).toMatch(/labels is 5, expected labels \{ unit, cells \}$/);
    expect(message({ labels: { ...labels, kind: "x" } })).toMatch(
      /labels\.kind is "x", expected "durations"$/,
    );
    expect(message({ labels: { ...labels, cells: "x" } })).toMatch(
      /labels\.cells is "x", expected one of octave-128, values$/,
    );
    expect(message({ n: 4 })).toMatch(/: n is 4, expected 3, the sum of its counts$/);
    expect(message({ counts: 5 })).toMatch(/counts is 5, expected counts by value$/);
    expect(message({ counts: { x: 1 } })).toMatch(
      /counts\.x is "x", expected a duration of at least 0 as the key$/,
    );
  });
});
