import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csat, distribution, durationTally, mergeTallies, nps } from "../../src/index.ts";
import { errorOf, faultOf } from "./faultOf.ts";

const scale = { min: 0, max: 10 };
const answers = fc.array(fc.option(fc.integer({ min: 0, max: 10 })), { maxLength: 30 });
const tallies = answers.map((list) => distribution(list, { scale }));
const durations = fc
  .array(fc.integer({ min: 0, max: 1e9 }), { maxLength: 6 })
  .map((list) => durationTally(list));

describe("mergeTallies", () => {
  it("is the tally of all the answers", () => {
    fc.assert(
      fc.property(answers, answers, (a, b) => {
        const merged = mergeTallies(distribution(a, { scale }), distribution(b, { scale }));
        expect(merged).toEqual(distribution([...a, ...b], { scale }));
      }),
    );
  });

  it("is the weighted tally of all the answers", () => {
    const weighted = fc.array(
      fc.record({ score: fc.integer({ min: 0, max: 10 }), weight: fc.integer({ min: 0, max: 9 }) }),
    );
    const tally = (rows: readonly { score: number; weight: number }[]) =>
      distribution(
        rows.map(({ score }) => score),
        { scale, weights: rows.map(({ weight }) => weight / 4) },
      );
    fc.assert(
      fc.property(weighted, weighted, (a, b) => {
        const merged = mergeTallies(tally(a), tally(b));
        const whole = tally([...a, ...b]);
        expect(merged).toEqual(whole);
        expect(nps(merged)).toEqual(nps(whole));
      }),
    );
  });

  it.each([
    ["distributions", tallies, 100],
    ["durations", durations, 8],
  ])("does not depend on the order or grouping of %s", (_, tally, numRuns) => {
    fc.assert(
      fc.property(tally, tally, tally, (a, b, c) => {
        const flat = mergeTallies<object>(a, b, c);
        expect(mergeTallies<object>(c, a, b)).toEqual(flat);
        expect(mergeTallies<object>(mergeTallies<object>(a, b), c)).toEqual(flat);
        expect(mergeTallies<object>(a, mergeTallies<object>(b, c))).toEqual(flat);
        expect(mergeTallies<object>(a, b)).toEqual(mergeTallies<object>(b, a));
      }),
      { numRuns },
    );
  });

  it("adds a value → count record by value", () => {
    const a = durationTally([1, 5, 5], { cells: "values" });
    const b = durationTally([5, 7], { cells: "values" });
    expect(mergeTallies(a, b)).toEqual({
      labels: a.labels,
      n: 5,
      sum: 23,
      missing: 0,
      counts: { 1: 1, 5: 3, 7: 1 },
    });
  });

  it("adds records by value at the top as well, where fields are values", () => {
    const a = { 0: { ended: 1, censored: 0 }, 2.5: { ended: 2, censored: 1 } };
    const b = { 2.5: { ended: 1, censored: 0 }, 7: { ended: 0, censored: 4 } };
    expect(mergeTallies<object>(a, b)).toEqual({
      0: { ended: 1, censored: 0 },
      2.5: { ended: 3, censored: 1 },
      7: { ended: 0, censored: 4 },
    });
    expect(mergeTallies<object>(b, a)).toEqual(mergeTallies<object>(a, b));
  });

  it("adds records within records by name", () => {
    const a = { mail: { topics: { slow: 1 } } };
    expect(mergeTallies<object>(a, { mail: { topics: { slow: 2, rude: 1 } } })).toEqual({
      mail: { topics: { slow: 3, rude: 1 } },
    });
    expect(mergeTallies<object>({ topics: { labels: 1 } }, { topics: { labels: 2 } })).toEqual({
      topics: { labels: 3 },
    });
  });

  it("adds records within lists by name", () => {
    const a = { cohorts: [{ size: 1 }, { size: 2, ages: { 1: 5 } }] };
    expect(mergeTallies<object>(a, { cohorts: [{ active: 4 }, { ages: { 2: 6 } }] })).toEqual({
      cohorts: [
        { size: 1, active: 4 },
        { size: 2, ages: { 1: 5, 2: 6 } },
      ],
    });
  });

  it("takes any name", () => {
    const a = JSON.parse('{ "counts": { "__proto__": 1, "constructor": 1 } }');
    const b = JSON.parse('{ "counts": { "__proto__": 2, "toString": 3 } }');
    const { counts } = mergeTallies<{ counts: Record<string, number> }>(a, b);
    expect(Object.entries(counts)).toEqual([
      ["__proto__", 3],
      ["constructor", 1],
      ["toString", 3],
    ]);
  });

  it("adds counts that were written by hand", () => {
    const a = { satisfied: 8, responses: 10 };
    expect(csat(mergeTallies(a, { responses: 10, satisfied: 2 })).value).toBe(50);
  });

  it("takes labels in any order", () => {
    const a = distribution([9], { scale });
    const b = { ...a, labels: { max: 10, min: 0, version: 1, kind: "distribution" } as const };
    expect(mergeTallies(a, b)).toEqual(mergeTallies(a, a));
    expect(mergeTallies(b, a)).toEqual(mergeTallies(a, a));
  });

  it("copies: one tally or several, frozen or not", () => {
    const tally = distribution([9, 3], { scale });
    Object.freeze(tally.counts);
    Object.freeze(tally);
    const copy = mergeTallies(tally);
    expect(copy).toEqual(tally);
    expect(copy).not.toBe(tally);
    expect(copy.counts).not.toBe(tally.counts);
    mergeTallies(tally, tally);
    expect(tally.counts[9]).toBe(1);
  });

  it("adds many times without running out of stack", () => {
    const one = { n: 1, counts: { 5: 1 } };
    const many = new Array<typeof one>(50_000).fill(one);
    expect(mergeTallies(...many)).toEqual({ n: 50_000, counts: { 5: 50_000 } });
  });

  const a = { labels: { kind: "k", min: 0 }, n: 1, counts: [1, 2] };
  it.each([
    [
      "another label",
      { ...a, labels: { kind: "k", min: 1 } },
      "inconsistent",
      [1, "labels", "min"],
    ],
    [
      "one more label",
      { ...a, labels: { ...a.labels, max: 1 } },
      "inconsistent",
      [1, "labels", "max"],
    ],
    ["a missing label", { ...a, labels: { kind: "k" } }, "inconsistent", [1, "labels", "min"]],
    [
      "a label in words",
      { ...a, labels: { kind: "k", min: "0" } },
      "inconsistent",
      [1, "labels", "min"],
    ],
    ["labels of another type", { ...a, labels: "k" }, "inconsistent", [1, "labels"]],
    ["a missing field", { labels: a.labels, counts: [1, 2] }, "inconsistent", [1, "n"]],
    ["no labels", { n: 1, counts: [1, 2] }, "inconsistent", [1, "labels"]],
    ["one more field", { ...a, missing: 0 }, "inconsistent", [1, "missing"]],
    ["a field like a value, but blank", { ...a, " ": 0 }, "inconsistent", [1, " "]],
    ["a field without end", { ...a, Infinity: 0 }, "inconsistent", [1, "Infinity"]],
    ["another length", { ...a, counts: [1] }, "inconsistent", [1, "counts"]],
    ["a list for a number", { ...a, n: [1] }, "inconsistent", [1, "n"]],
    ["a number for a list", { ...a, counts: 1 }, "inconsistent", [1, "counts"]],
    ["a record for a list", { ...a, counts: { 0: 1 } }, "inconsistent", [1, "counts"]],
    [
      "a record of that length for a list",
      { ...a, counts: { length: 2, 0: 1, 1: 2 } },
      "inconsistent",
      [1, "counts"],
    ],
    ["words", { ...a, n: "1" }, "inconsistent", [1, "n"]],
    ["null for a number", { ...a, n: null }, "inconsistent", [1, "n"]],
    ["words in a list", { ...a, counts: [1, "2"] }, "inconsistent", [1, "counts", 1]],
    ["NaN", { ...a, n: Number.NaN }, "not-finite", [1, "n"]],
    ["Infinity in a list", { ...a, counts: [1, Infinity] }, "not-finite", [1, "counts", 1]],
    ["null", null, "inconsistent", [1]],
    ["a number", 5, "inconsistent", [1]],
    ["a list", [1], "inconsistent", [1]],
  ])("refuses to add %s", (_, b, code, path) => {
    expect(faultOf(() => mergeTallies<object>(a, b as object))).toEqual([code, path]);
  });

  it("refuses fields that only the first has", () => {
    expect(faultOf(() => mergeTallies<object>({ n: 1, of: 2 }, { n: 1 }))).toEqual([
      "inconsistent",
      [1, "of"],
    ]);
  });

  it("refuses weighted and unweighted answers together", () => {
    const plain = distribution([9], { scale });
    const weighted = distribution([9], { scale, weights: [2] });
    expect(faultOf(() => mergeTallies(plain, weighted))).toEqual(["inconsistent", [1, "squares"]]);
    expect(faultOf(() => mergeTallies(weighted, plain))).toEqual(["inconsistent", [1, "squares"]]);
  });

  it("refuses a sum without end", () => {
    const huge = { sum: Number.MAX_VALUE };
    expect(faultOf(() => mergeTallies(huge, huge))).toEqual(["not-finite", [1, "sum"]]);
  });

  it.each([
    ["nothing", undefined, "invalid-shape", [0]],
    ["null", null, "invalid-shape", [0]],
    ["a number", 5, "invalid-shape", [0]],
    ["a list", [1], "invalid-shape", [0]],
    ["words in it", { n: "1" }, "invalid-shape", [0, "n"]],
    ["null in it", { n: 1, counts: [1, null] }, "invalid-shape", [0, "counts", 1]],
    ["NaN in it", { counts: { 1: Number.NaN } }, "not-finite", [0, "counts", "1"]],
  ])("refuses %s as the first", (_, first, code, path) => {
    expect(faultOf(() => mergeTallies(first as never))).toEqual([code, path]);
  });

  it("refuses what a later tally alone holds", () => {
    const words = { counts: { 1: 1, 2: "2" } };
    expect(faultOf(() => mergeTallies<object>({ counts: { 1: 1 } }, words))).toEqual([
      "invalid-shape",
      [1, "counts", "2"],
    ]);
  });

  it("refuses to merge nothing", () => {
    expect(faultOf(() => mergeTallies())).toEqual(["invalid-shape", [0]]);
  });

  it("says what it wants", () => {
    const message = (b: object): string => errorOf(() => mergeTallies<object>(a, b)).message;
    expect(message({ ...a, labels: { kind: "other", min: 0 } })).toBe(
      'merge-tallies: [1].labels.kind is "other", expected "k", as in the first tally',
    );
    expect(message({ ...a, labels: { kind: "k", min: 0, max: 10 } })).toBe(
      "merge-tallies: [1].labels.max is 10, expected no such label, as in the first tally",
    );
    expect(message({ ...a, labels: null })).toBe(
      'merge-tallies: [1].labels is null, expected {"kind":"k","min":0}, as in the first tally',
    );
    expect(message({ ...a, counts: [1] })).toBe(
      "merge-tallies: [1].counts is an array, expected 2 counts",
    );
    expect(message({ ...a, extra: 5 })).toBe(
      "merge-tallies: [1].extra is 5, expected no such field, as in the first tally",
    );
    expect(message({ n: 1, counts: [1, 2] })).toBe(
      "merge-tallies: [1].labels is missing, expected the fields of the first tally",
    );
    expect(message({ ...a, n: "1" })).toBe(
      'merge-tallies: [1].n is "1", expected a tally of the same fields as the first',
    );
    expect(errorOf(() => mergeTallies(5 as never)).message).toBe(
      "merge-tallies: [0] is 5, expected a tally",
    );
    expect(errorOf(() => mergeTallies({ n: true })).message).toBe(
      "merge-tallies: [0].n is true, expected a number",
    );
    expect(errorOf(() => mergeTallies({ n: Number.NaN })).message).toBe(
      "merge-tallies: [0].n is NaN, expected a number",
    );
  });
});
