import { describe, expect, it } from "vitest";
import { largest, minimize, type Objective } from "../../../src/models/numerics/minimize.ts";

/** A narrow valley around the parabola y = x^2, with its minimum of 0 at (1, 1). */
const rosenbrock: Objective = (point, gradient) => {
  const [x, y] = [point[0] as number, point[1] as number];
  gradient[0] = -400 * x * (y - x * x) - 2 * (1 - x);
  gradient[1] = 200 * (y - x * x);
  return 100 * (y - x * x) ** 2 + (1 - x) ** 2;
};

describe("minimize", () => {
  it("finds the end of a narrow valley", () => {
    const start = Float64Array.of(-1.2, 1);
    const { point, value, gradient, converged } = minimize(rosenbrock, { point: start }, 1e-9);
    expect(converged).toBe(true);
    expect(point[0]).toBeCloseTo(1, 8);
    expect(point[1]).toBeCloseTo(1, 8);
    expect(value).toBeLessThan(1e-16);
    expect(largest(gradient)).toBeLessThanOrEqual(1e-9);
    expect(Array.from(start)).toEqual([-1.2, 1]);
  });

  it("goes on from what an earlier search learnt", () => {
    let calls = 0;
    const counted: Objective = (point, gradient) => {
      calls++;
      return rosenbrock(point, gradient);
    };
    const rough = minimize(counted, { point: Float64Array.of(-1.2, 1) }, 1e-3);
    const known = rough.inverse.slice();
    calls = 0;
    const informed = minimize(counted, rough, 1e-9);
    const warm = calls;
    calls = 0;
    minimize(counted, { point: rough.point }, 1e-9);
    expect(informed.converged).toBe(true);
    expect(warm).toBeLessThan(calls);
    expect(rough.inverse).toEqual(known);
  });

  it("stays where it begins in a minimum", () => {
    const { point, converged } = minimize(rosenbrock, { point: Float64Array.of(1, 1) }, 1e-9);
    expect([Array.from(point), converged]).toEqual([[1, 1], true]);
  });

  it("steps back from where there is no value", () => {
    const logarithmic: Objective = (point, gradient) => {
      const x = point[0] as number;
      gradient[0] = x > 0 ? 1 - 1 / x : Number.NaN;
      return x > 0 ? x - Math.log(x) : Number.POSITIVE_INFINITY;
    };
    const found = minimize(logarithmic, { point: Float64Array.of(3) }, 1e-6);
    expect(found.converged).toBe(true);
    expect(found.point[0]).toBeCloseTo(1, 5);
    const nowhere = minimize(logarithmic, { point: Float64Array.of(-1) }, 1e-9);
    expect(nowhere.converged).toBe(false);
  });

  it("gives up where nothing leads down, and says so", () => {
    const wrong: Objective = (point, gradient) => {
      gradient[0] = -1;
      return point[0] as number;
    };
    const found = minimize(wrong, { point: Float64Array.of(0) }, 1e-9);
    expect(found).toMatchObject({ converged: false, value: 0 });
    expect(found.point[0]).toBe(0);
  });

  it("ends on a slope without end", () => {
    let calls = 0;
    const slope: Objective = (point, gradient) => {
      calls++;
      gradient[0] = -1;
      return -(point[0] as number);
    };
    const found = minimize(slope, { point: Float64Array.of(0) }, 1e-9);
    expect(found.converged).toBe(false);
    expect(calls).toBe(101);
    // No step is longer than 2.
    expect(found.point[0]).toBeLessThanOrEqual(400);
  });
});

it("finds the largest entry, whatever its sign", () => {
  expect(largest(Float64Array.of(1, -3, 2))).toBe(3);
  expect(largest(new Float64Array(0))).toBe(0);
});
