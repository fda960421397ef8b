import { describe, expect, it } from "vitest";
import { risingSum } from "../../../src/models/numerics/risingSum.ts";
import { relativeError } from "../../support/relativeError.ts";

/** Term by term. */
const byTerms = (x: number[], weights: number[], base: number) => {
  let [value, slope] = [0, 0];
  x.forEach((most, row) => {
    for (let j = most - 1; j >= 0; j--) {
      value += (weights[row] ?? 0) * Math.log(base + j);
      slope += (weights[row] ?? 0) / (base + j);
    }
  });
  return { value, slope };
};

describe("risingSum", () => {
  it.each([0.01, 1, 3.7, 5000])("adds up logarithms by their counts, base %d", (base) => {
    const [x, weights] = [
      [0, 3, 1, 12, 3],
      [5, 2, 0.5, 1, 4],
    ];
    const sum = risingSum(Float64Array.from(x), Float64Array.from(weights))(base);
    const right = byTerms(x, weights, base);
    expect(relativeError(sum.value, right.value)).toBeLessThan(1e-13);
    expect(relativeError(sum.slope, right.slope)).toBeLessThan(1e-13);
  });

  it("takes the gamma function for large numbers", () => {
    const [x, weights] = [
      [4096, 4097, 20_000, 4097],
      [1, 2, 3, 4],
    ];
    const sum = risingSum(Float64Array.from(x), Float64Array.from(weights))(0.6);
    const right = byTerms(x, weights, 0.6);
    expect(relativeError(sum.value, right.value)).toBeLessThan(1e-12);
    expect(relativeError(sum.slope, right.slope)).toBeLessThan(1e-12);
  });

  it("is 0 of nothing", () => {
    expect(risingSum(new Float64Array(2), Float64Array.of(3, 4))(0.5)).toEqual({
      value: 0,
      slope: 0,
    });
    expect(risingSum(new Float64Array(0), new Float64Array(0))(1)).toEqual({ value: 0, slope: 0 });
  });
});
