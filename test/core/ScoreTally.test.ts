import { mergeTallies } from "cx-metrics";
import { describe, expect, it } from "vitest";
import { checkScoreTally, isScoreTally, tallyScores } from "../../src/core/ScoreTally.ts";
import { errorOf, faultOf } from "./faultOf.ts";

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

describe("tallyScores with weights", () => {
  const scores = [100, 0, null, 62.5, 100, null, 40];
  const weights = [2, 0.5, 9, 4, 3, 0, 0];
  const weighted = {
    labels,
    counts: { 0: 0.5, 62.5: 4, 100: 5 },
    missing: 2,
    squares: { 0: 0.25, 62.5: 16, 100: 13 },
    answers: 4,
  };

  it("adds weights and their squares by value, and leaves out what weighs nothing", () => {
    const tally = tallyScores("sus", scores, options, weights);
    expect(tally).toEqual(weighted);
    expect(Object.keys(tally.squares ?? {})).toEqual(["0", "100", "62.5"]);
    expect(tallyScores("sus", [], options, [])).toEqual({
      labels,
      counts: {},
      missing: 0,
      squares: {},
      answers: 0,
    });
  });

  it("adds up", () => {
    const parts = [0, 3].map((from) =>
      tallyScores(
        "sus",
        scores.slice(from, from === 0 ? 3 : 7),
        options,
        weights.slice(from, from === 0 ? 3 : 7),
      ),
    );
    expect(mergeTallies(...parts)).toEqual(weighted);
  });

  it("takes one weight for each score, missing ones included", () => {
    expect(faultOf(() => tallyScores("sus", scores, options, [1, 2]))).toEqual([
      "inconsistent",
      ["options", "weights", "length"],
    ]);
    expect(errorOf(() => tallyScores("sus", [50], options, [])).message).toBe(
      "sus: options.weights.length is 0, expected 1, one weight each",
    );
  });

  it("comes back from JSON, in any order, with or without the number of answers", () => {
    const { answers, squares, ...rest } = JSON.parse(JSON.stringify(weighted));
    expect(checkScoreTally("sus", { answers, squares, ...rest }, options)).toEqual(weighted);
    const unknown = checkScoreTally("sus", { squares, ...rest }, options);
    expect(unknown).toEqual({ ...rest, squares });
    expect(unknown).not.toHaveProperty("answers");
  });

  it("takes two ways to write one score as one score, and scores that weigh nothing", () => {
    const given = {
      ...weighted,
      counts: { "50": 2, "5e1": 1.5, "7": 0 },
      squares: { "50.0": 6, "3": 0 },
    };
    const { counts, squares } = checkScoreTally("sus", given, options);
    expect({ counts, squares }).toEqual({ counts: { 7: 0, 50: 3.5 }, squares: { 3: 0, 50: 6 } });
  });

  const tally = { labels, counts: { 50: 1.5 }, missing: 0, squares: { 50: 1.25 }, answers: 2 };
  it.each<[string, object, string, (string | number)[]]>([
    ["no squares", { squares: undefined }, "invalid-shape", ["squares"]],
    ["squares that are null", { squares: null }, "invalid-shape", ["squares"]],
    ["squares in a list", { squares: [1] }, "invalid-shape", ["squares"]],
    ["a square in words", { squares: { 50: "1" } }, "not-a-number", ["squares", "50"]],
    ["a negative square", { squares: { 50: -1 } }, "out-of-range", ["squares", "50"]],
    ["a square too large", { squares: { 50: 2.26 } }, "out-of-range", ["squares", "50"]],
    ["weights without a square", { squares: {} }, "out-of-range", ["squares", "50"]],
    ["a square of no weight", { squares: { 50: 1.25, 60: 1 } }, "out-of-range", ["squares", "60"]],
    ["a square of no score", { squares: { high: 1 } }, "not-a-number", ["squares", "high"]],
    ["a square beyond 100", { squares: { 101: 1 } }, "out-of-range", ["squares", "101"]],
    ["a negative count", { counts: { 50: -1.5 } }, "out-of-range", ["counts", "50"]],
    ["half an answer", { answers: 1.5 }, "not-integer", ["answers"]],
    ["fewer than no answers", { answers: -1 }, "out-of-range", ["answers"]],
    ["half a missing one", { missing: 0.5 }, "not-integer", ["missing"]],
  ])("refuses %s", (_what, change, code, path) => {
    expect(faultOf(() => checkScoreTally("sus", { ...tally, ...change }, options))).toEqual([
      code,
      path,
    ]);
  });

  it("refuses weights of what was tallied", () => {
    expect(faultOf(() => checkScoreTally("sus", tally, options, [1, 1]))).toEqual([
      "inconsistent",
      ["options", "weights"],
    ]);
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
