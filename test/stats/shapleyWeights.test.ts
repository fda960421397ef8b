import { describe, expect, it } from "vitest";
import { linearModel, relativeWeights, shapleyWeights } from "../../src/stats/index.ts";
import { refusal } from "./golden.ts";
import { averageOverOrders, drawColumns, plainCorrelation } from "./regressionOracle.ts";

const sum = (weights: readonly number[]) => weights.reduce((a, b) => a + b, 0);

function draw(seed: number, k: number) {
  const [y = [], ...predictors] = drawColumns(seed, k + 1, 20 + 3 * k);
  const among = predictors.map((a) => predictors.map((b) => plainCorrelation(a, b)));
  const outcome = predictors.map((x) => plainCorrelation(x, y));
  return { y, predictors, among, outcome };
}

const near = (weights: readonly number[], digits = 10) =>
  weights.map((weight) => expect.closeTo(weight, digits) as number);

describe("shapleyWeights", () => {
  it.each([1, 2, 3, 4, 5])("is the mean over all orders of %i predictors", (k) => {
    for (const seed of [1, 2, 3]) {
      const { among, outcome } = draw(seed * 10 + k, k);
      expect(shapleyWeights(among, outcome)).toEqual(near(averageOverOrders(among, outcome)));
    }
  });

  it.each([1, 4, 8, 12])("adds up to R² of %i predictors", (k) => {
    const { y, predictors, among, outcome } = draw(k, k);
    expect(sum(shapleyWeights(among, outcome))).toBeCloseTo(linearModel(y, predictors).r2 ?? 0, 10);
  });

  it("is the squared correlation where predictors have nothing to do with one another", () => {
    const none = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ];
    expect(shapleyWeights(none, [0.5, -0.3, 0])).toEqual(near([0.25, 0.09, 0]));
  });

  it("shares evenly between duplicates, opposites as well", () => {
    const { among, outcome } = draw(7, 2);
    const [[one = 0, r = 0] = [], other = []] = among;
    const [a = 0, b = 0] = outcome;
    const twice = [
      [one, r, -1],
      [...other, -r],
      [-1, -r, 1],
    ];
    const [first = 0, second = 0, third = 0] = shapleyWeights(twice, [a, b, -a]);
    expect(first).toBeCloseTo(third, 12);
    expect(first + second + third).toBeCloseTo(sum(shapleyWeights(among, outcome)), 12);
  });

  it("takes twelve predictors and typed rows, and refuses thirteen", () => {
    const unit = (k: number) =>
      Array.from({ length: k }, (_, i) =>
        Float64Array.from({ length: k }, (_v, j) => (i === j ? 1 : 0)),
      );
    expect(shapleyWeights(unit(12), new Float64Array(12))).toEqual(Array(12).fill(0));
    expect(refusal(() => shapleyWeights(unit(13), new Float64Array(13)))).toBe(
      "shapley-weights: out-of-range at among.length",
    );
  });
});

describe("relativeWeights", () => {
  it("equals Shapley's for two predictors", () => {
    for (const seed of [1, 2, 3, 4]) {
      const { among, outcome } = draw(seed, 2);
      expect(relativeWeights(among, outcome)).toEqual(near(shapleyWeights(among, outcome)));
    }
  });

  it.each([1, 5, 12, 20])("adds up to R² of %i predictors", (k) => {
    const { y, predictors, among, outcome } = draw(k, k);
    const weights = relativeWeights(among, outcome);
    expect(sum(weights)).toBeCloseTo(linearModel(y, predictors).r2 ?? 0, 10);
    for (const weight of weights) expect(weight).toBeGreaterThanOrEqual(0);
  });

  it("keeps R² and shares evenly where predictors are duplicates", () => {
    const { among, outcome } = draw(9, 1);
    expect(among).toEqual([[expect.closeTo(1, 12)]]);
    const [r = 0] = outcome;
    expect(
      relativeWeights(
        [
          [1, 1],
          [1, 1],
        ],
        [r, r],
      ),
    ).toEqual(near([r ** 2 / 2, r ** 2 / 2]));
  });
});

describe.each([
  ["shapley-weights", shapleyWeights],
  ["relative-weights", relativeWeights],
])("%s", (name, weigh) => {
  it.each<[string, unknown, unknown, string]>([
    ["null", null, null, "invalid-shape at among"],
    ["nothing", [], [], "out-of-range at among.length"],
    ["a flat list", [1], [0.5], "invalid-shape at among.0"],
    ["a row too short", [[1, 0], [0]], [0, 0], "inconsistent at among.1.length"],
    [
      "too few outcomes",
      [
        [1, 0],
        [0, 1],
      ],
      [0],
      "inconsistent at outcome.length",
    ],
    ["a diagonal of 0", [[0]], [0.5], "inconsistent at among.0.0"],
    [
      "no symmetry",
      [
        [1, 0.5],
        [0.4, 1],
      ],
      [0, 0],
      "inconsistent at among.0.1",
    ],
    [
      "more than 1",
      [
        [1, 1.5],
        [1.5, 1],
      ],
      [0, 0],
      "out-of-range at among.0.1",
    ],
    [
      "a gap",
      [
        [1, null],
        [0, 1],
      ],
      [0, 0],
      "invalid-shape at among.0.1",
    ],
    [
      "what no data have",
      [
        [1, 0.9],
        [0.9, 1],
      ],
      [0.9, -0.9],
      "inconsistent at outcome",
    ],
  ])("refuses %s", (_name, among, outcome, expected) => {
    expect(refusal(() => weigh(among as never, outcome as never))).toBe(`${name}: ${expected}`);
  });
});
