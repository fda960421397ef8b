import { describe, expect, it } from "vitest";
import { bracketRoot } from "../../src/stats/bracketRoot.ts";
import { expectRelative } from "./golden.ts";

describe("bracketRoot", () => {
  it.each<[string, (x: number) => number, number, number, number]>([
    ["a line", (x) => 3 * x - 6, 0, 7, 2],
    ["a falling line", (x) => 6 - 3 * x, 0, 7, 2],
    ["a cubic", (x) => x ** 3 - 2 * x - 5, 2, 3, 2.0945514815423265],
    ["a cosine", (x) => Math.cos(x) - x, 0, 4, 0.7390851332151607],
    ["a flat power", (x) => (x - 1) ** 9, 0, 1.7, 1],
    ["a step", (x) => (x < 0.3 ? -1 : 1), 0, 1, 0.3],
    ["a pole's neighbour", (x) => 1 / (x + 1e-6) - 1e3, 0, 1, 1e-3 - 1e-6],
    ["the other way round", (x) => x * x - 2, 2, 0, Math.SQRT2],
  ])("finds the root of %s", (_name, at, start, end, root) => {
    expectRelative(bracketRoot(at, start, end), root, _name === "a flat power" ? 0.02 : 1e-12);
  });

  it("needs few evaluations, and never more than a hundred odd", () => {
    const count = (at: (x: number) => number, start: number, end: number): number => {
      let calls = 0;
      bracketRoot((x) => at(x) + 0 * calls++, start, end);
      return calls;
    };
    expect(count((x) => Math.exp(x) - 7, 1, 2)).toBeLessThan(12);
    expect(count((x) => x ** 3, -1, 2)).toBeLessThanOrEqual(102);
    expect(bracketRoot((x) => x ** 3, -1, 2)).toBeCloseTo(0, 12);
  });
});
