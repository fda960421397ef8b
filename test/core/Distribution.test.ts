import { describe, expect, it } from "vitest";
import { ces, csat, type Distribution, distribution, nps } from "../../src/index.ts";
import { errorOf, faultOf } from "./faultOf.ts";

const scale = { min: 1, max: 3 };
const labels = { kind: "distribution", version: 1, ...scale } as const;
const tally: Distribution = { labels, counts: [1, 0, 2], missing: 1 };
const weighted: Distribution = {
  labels,
  counts: [2, 0, 2],
  missing: 0,
  squares: [4, 0, 2],
  answers: 3,
};

describe("a distribution as an input", () => {
  it("gives what its answers give", () => {
    expect(distribution([1, 3, 3, null], { scale })).toEqual(tally);
    expect(distribution([1, 3, 3], { scale, weights: [2, 1, 1] })).toEqual(weighted);
    const options = { definition: "mean", scale } as const;
    expect(csat(tally, options)).toEqual(csat([1, 3, 3, null], options));
    expect(csat(weighted, options)).toEqual(csat([1, 3, 3], { ...options, weights: [2, 1, 1] }));
  });

  it("survives JSON, and fields in any order", () => {
    const { labels, counts, missing } = JSON.parse(JSON.stringify(tally));
    const { kind, version, min, max } = labels;
    const shuffled = { missing, counts, labels: { max, version, min, kind } };
    expect(csat(shuffled)).toEqual(csat(tally));
  });

  it("brings its own scale along", () => {
    expect(csat(tally).options["scale"]).toEqual(scale);
    expect(ces(distribution([1, 5], { scale: { min: 1, max: 5 } })).value).toBe(50);
  });

  it("is left alone, and not handed on", () => {
    const frozen = Object.freeze({
      labels: Object.freeze({ ...tally.labels }),
      counts: Object.freeze([...tally.counts]),
      missing: 1,
    });
    const result = csat(frozen);
    expect(result.tally).toEqual(tally);
    expect(result.tally).not.toBe(frozen);
  });

  it("may hold fractions, or nothing", () => {
    expect(csat({ ...tally, counts: [0.5, 0, 1.5] }).value).toBe(75);
    expect(csat({ ...tally, counts: [0, 0, 0] }).value).toBeNull();
    expect(csat({ ...weighted, counts: [0, 0, 0], squares: [0, 0, 0] }).value).toBeNull();
  });

  it.each([
    ["an unknown field", { extra: 1 }, "invalid-shape", ["extra"]],
    ["no labels", { labels: undefined }, "invalid-shape", ["labels"]],
    ["labels that are null", { labels: null }, "invalid-shape", ["labels"]],
    ["labels in words", { labels: "1-3" }, "invalid-shape", ["labels"]],
    [
      "labels without ends",
      { labels: { kind: "distribution", version: 1 } },
      "invalid-shape",
      ["labels", "min"],
    ],
    ["ends in words", { labels: { ...tally.labels, max: "3" } }, "not-a-number", ["labels", "max"]],
    [
      "ends that descend",
      { labels: { ...tally.labels, max: 0 } },
      "out-of-range",
      ["labels", "max"],
    ],
    [
      "another kind",
      { labels: { ...tally.labels, kind: "durations" } },
      "inconsistent",
      ["labels", "kind"],
    ],
    ["no kind", { labels: { ...scale, version: 1 } }, "inconsistent", ["labels", "kind"]],
    [
      "another version",
      { labels: { ...tally.labels, version: 2 } },
      "inconsistent",
      ["labels", "version"],
    ],
    [
      "a label too many",
      { labels: { ...tally.labels, unit: "stars" } },
      "invalid-shape",
      ["labels", "unit"],
    ],
    ["no counts", { counts: undefined }, "invalid-shape", ["counts"]],
    ["counts by name", { counts: { 1: 1 } }, "invalid-shape", ["counts"]],
    ["too few counts", { counts: [1, 2] }, "invalid-shape", ["counts"]],
    ["too many counts", { counts: [1, 2, 3, 4] }, "invalid-shape", ["counts"]],
    ["a missing count", { counts: [1, null, 3] }, "invalid-shape", ["counts", 1]],
    // biome-ignore lint/suspicious/noSparseArray: a hole is no count
    ["a hole", { counts: [1, , 3] }, "invalid-shape", ["counts", 1]],
    ["a negative count", { counts: [1, 2, -3] }, "out-of-range", ["counts", 2]],
    ["a count in words", { counts: ["1", 2, 3] }, "not-a-number", ["counts", 0]],
    ["NaN", { counts: [1, Number.NaN, 3] }, "not-a-number", ["counts", 1]],
    ["Infinity", { counts: [1, Infinity, 3] }, "not-finite", ["counts", 1]],
    ["nothing about missing ones", { missing: undefined }, "invalid-shape", ["missing"]],
    ["fewer than none missing", { missing: -1 }, "out-of-range", ["missing"]],
    ["half of one missing", { missing: 0.5 }, "not-integer", ["missing"]],
    ["squares that are null", { squares: null }, "invalid-shape", ["squares"]],
    ["squares by name", { squares: {} }, "invalid-shape", ["squares"]],
    ["too few squares", { squares: [1] }, "invalid-shape", ["squares"]],
    ["a negative square", { squares: [-1, 0, 2] }, "out-of-range", ["squares", 0]],
    ["a square in words", { squares: ["1", 0, 2] }, "not-a-number", ["squares", 0]],
    [
      "a square above the square of the sum",
      { squares: [1, 0, 4.1] },
      "out-of-range",
      ["squares", 2],
    ],
    ["a square of no weight", { squares: [1, 0.1, 2] }, "out-of-range", ["squares", 1]],
    ["weights without a square", { squares: [1, 0, 0] }, "out-of-range", ["squares", 2]],
    [
      "squares of more answers than there can be",
      { squares: [1, 0, Number.MIN_VALUE] },
      "out-of-range",
      ["squares", 2],
    ],
    [
      "a weight whose square vanishes",
      { counts: [1e-170, 0, 0], squares: [0, 0, 0] },
      "out-of-range",
      ["squares", 0],
    ],
    ["answers without squares", { answers: 3 }, "invalid-shape", ["squares"]],
    ["fewer than no answers", { squares: [1, 0, 2], answers: -1 }, "out-of-range", ["answers"]],
    ["half an answer", { squares: [1, 0, 2], answers: 2.5 }, "not-integer", ["answers"]],
    ["answers in words", { squares: [1, 0, 2], answers: "3" }, "not-a-number", ["answers"]],
    ["answers that are null", { squares: [1, 0, 2], answers: null }, "invalid-shape", ["answers"]],
  ])("refuses %s", (_, change, code, path) => {
    const changed = { ...tally, ...change } as Distribution;
    expect(faultOf(() => csat(changed))).toEqual([code, path]);
  });

  it("takes squares up to the square of the sum, rounding aside", () => {
    const { value } = csat({ ...tally, squares: [1, 0, 4 * (1 + 1e-10)] });
    expect(value).toBeCloseTo(200 / 3, 12);
    expect(csat({ ...tally, squares: [1e-15, 0, 4] }).effectiveN).toBeCloseTo(9 / 4, 12);
  });

  it("is as good without the number of its weighted answers, but for a warning", () => {
    const counts = [40, 0, 113];
    const { answers: _, ...unknown } = { ...weighted, counts, squares: [40, 0, 13 + 1e4] };
    const known = { ...unknown, answers: 54 };
    const { warnings, tally: counted, ...rest } = csat(known);
    const { warnings: fewer, tally: same, ...others } = csat(unknown);
    expect(rest).toEqual(others);
    expect([counted, same]).toEqual([known, unknown]);
    expect(warnings).toEqual([...fewer, expect.objectContaining({ code: "weights-extreme" })]);
  });

  it("says which labels it wants", () => {
    const error = errorOf(() => nps(tally));
    expect([error.code, error.path]).toEqual(["inconsistent", ["labels", "min"]]);
    expect(error.message).toBe("nps: labels.min is 1, expected 0");
    expect(errorOf(() => csat({ ...tally, counts: [1] })).message).toBe(
      "csat: counts is an array, expected 3 numbers, one for each point",
    );
  });

  it.each([
    [{ min: 1, max: 4 }, "max"],
    [{ min: 0, max: 3 }, "min"],
  ])("is refused where the options ask for %j", (asked, end) => {
    const options = { scale: asked, satisfiedFrom: 3 };
    expect(faultOf(() => csat(tally, options))).toEqual(["inconsistent", ["labels", end]]);
    expect(csat(tally, { scale }).n).toBe(3);
  });

  it("is refused beside weights", () => {
    for (const weights of [[1], [], null]) {
      expect(faultOf(() => csat(tally, { weights: weights as never }))).toEqual([
        "inconsistent",
        ["options", "weights"],
      ]);
    }
    expect(csat(tally, { weights: undefined }).n).toBe(3);
  });
});
