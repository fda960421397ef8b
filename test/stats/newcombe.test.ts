import { describe, expect, it } from "vitest";
import { newcombe, wilson } from "../../src/stats/index.ts";
import { enclosingLaw, shareDifferenceLaws } from "./shareDifferenceLaws.ts";

describe("newcombe", () => {
  shareDifferenceLaws("newcombe", newcombe);
  enclosingLaw(newcombe);

  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])("is Newcombe (1998), table II, method 10, of %i/%i less %i/%i", (x, m, y, n, low, high) => {
    const { lower, upper } = newcombe({ count: y, of: n }, { count: x, of: m }, 0.95);
    expect(lower).toBeCloseTo(low, 4);
    expect(upper).toBeCloseTo(high, 4);
  });

  it("is Wilson's interval against a share that is known for certain", () => {
    const { lower, upper } = newcombe({ count: 0, of: 2 ** 53 }, { count: 81, of: 263 }, 0.95);
    expect(lower).toBeCloseTo(wilson(81, 263, 0.95).lower, 12);
    expect(upper).toBeCloseTo(wilson(81, 263, 0.95).upper, 12);
  });
});
