import { mergeTallies } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { checkScoreTally, isScoreTally, tallyScores } from "../../src/core/ScoreTally.ts";
import { faultOf } from "./faultOf.ts";

const options = { scale: 5 };
const labels = { kind: "scores", version: 1, metric: "sus", made: '{"scale":5}' };

describe("tallyScores", () => {
  it("counts by value, ascending, and the missing apart", () => {
    const tally = tallyScores("sus", [100, 0, null, 62.5, 100, null], options);
    expect(tally).toEqual({ labels, counts: { 0: 1, 62.5: 1, 100: 2 }, missing: 2 });
    expect(Object.keys(tallyScores("sus", [62.5, 12.5, 37.5], options).counts)).toEqual([
      "12.5",
      "37.5",
      "62.5",
    ]);
  });

  it("adds up to the last bit, also of fractions", () => {
    const third = 100 / 3;
    const [a, b] = [
      tallyScores("sus", [third, 0.1], options),
      tallyScores("sus", [0.2, third, null], options),
    ];
    expect(mergeTallies(a, b)).toEqual(tallyScores("sus", [0.1, 0.2, third, third, null], options));
  });
});

describe("isScoreTally", () => {
  it.each([
    [tallyScores("sus", [], options), true],
    [[[1, 2]], false],
    [{ counts: {} }, false],
    [{ labels }, false],
    [null, false],
  ])("%j: %s", (input, expected) => {
    expect(isScoreTally(input)).toBe(expected);
  });
});

describe("checkScoreTally", () => {
  it("takes what JSON gives back, in any order", () => {
    const given = { missing: 1, counts: { "62.5": 2, "12.5": 1 }, labels };
    const tally = checkScoreTally("sus", given, options);
    expect(tally).toEqual({ labels, counts: { 12.5: 1, 62.5: 2 }, missing: 1 });
    expect(Object.keys(tally.counts)).toEqual(["12.5", "62.5"]);
  });

  it("takes two ways to write one score as one score", () => {
    const given = { labels, counts: { "50": 2, "50.0": 1, "5e1": 1 }, missing: 0 };
    expect(checkScoreTally("sus", given, options).counts).toEqual({ 50: 4 });
  });

  const tally = { labels, counts: { 50: 1 }, missing: 0 };
  it.each([
    [
      "another metric",
      { ...tally, labels: { ...labels, metric: "umux" } },
      "inconsistent",
      ["labels", "metric"],
    ],
    [
      "another version",
      { ...tally, labels: { ...labels, version: 2 } },
      "inconsistent",
      ["labels", "version"],
    ],
    [
      "another kind",
      { ...tally, labels: { ...labels, kind: "duration" } },
      "inconsistent",
      ["labels", "kind"],
    ],
    [
      "other options",
      { ...tally, labels: { ...labels, made: '{"scale":7}' } },
      "inconsistent",
      ["labels", "made"],
    ],
    [
      "a label too many",
      { ...tally, labels: { ...labels, more: 1 } },
      "invalid-shape",
      ["labels", "more"],
    ],
    ["a field too many", { ...tally, more: 1 }, "invalid-shape", ["more"]],
    ["no counts", { ...tally, counts: [1] }, "invalid-shape", ["counts"]],
    ["a score above 100", { ...tally, counts: { 101: 1 } }, "out-of-range", ["counts", "101"]],
    ["a score below 0", { ...tally, counts: { "-1": 1 } }, "out-of-range", ["counts", "-1"]],
    ["a score that is none", { ...tally, counts: { high: 1 } }, "not-a-number", ["counts", "high"]],
    ["a blank score", { ...tally, counts: { " ": 1 } }, "not-a-number", ["counts", " "]],
    ["half a respondent", { ...tally, counts: { 50: 0.5 } }, "not-integer", ["counts", "50"]],
    ["less than none", { ...tally, counts: { 50: -1 } }, "out-of-range", ["counts", "50"]],
    ["no missing", { ...tally, missing: undefined }, "invalid-shape", ["missing"]],
    ["half a missing one", { ...tally, missing: 0.5 }, "not-integer", ["missing"]],
  ])("refuses %s", (_what, given, code, path) => {
    expect(faultOf(() => checkScoreTally("sus", given, options))).toEqual([code, path]);
  });
});
