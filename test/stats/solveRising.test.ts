import { describe, expect, it } from "vitest";
import { solveRising } from "../../src/stats/solveRising.ts";

describe("solveRising", () => {
  it("finds the root of a concave function from either side", () => {
    const log = (x: number) => ({ value: Math.log(x), slope: 1 / x });
    expect(solveRising(log, 0.01, 1e-9, 100)).toBeCloseTo(1, 12);
    expect(solveRising(log, 90, 1e-9, 100)).toBeCloseTo(1, 12);
  });

  it("halves the bracket where a slope is of no use", () => {
    const step = (x: number) => ({ value: x < 3 ? -1 : 1, slope: 0 });
    expect(solveRising(step, 50, 0, 100)).toBeCloseTo(3, 9);
  });

  it("gives the nearer end where there is no root, and gives up on nonsense", () => {
    expect(solveRising((x) => ({ value: x + 200, slope: 1 }), 0, -100, 100)).toBeCloseTo(-100, 8);
    let calls = 0;
    const restless = () => ({ value: calls++ % 2 === 0 ? -1 : 1, slope: 1e-9 });
    expect(Number.isFinite(solveRising(restless, 0, -1e300, 1e300))).toBe(true);
    expect(calls).toBeLessThanOrEqual(200);
  });
});
