import { expect, it, vi } from "vitest";
import { perPair } from "../../src/models/perPair.ts";

const both = (left: number, right: number) => 1000 * left + right;

it("computes once for each different pair where pairs repeat", () => {
  const [left, right] = [Float64Array.of(1, 2, 1, 1, 2), Float64Array.of(5, 6, 5, 5, 6)];
  const compute = vi.fn(both);
  const at = perPair(left, right, compute);
  expect([0, 1, 2, 3, 4].map(at)).toEqual([1005, 2006, 1005, 1005, 2006]);
  expect(compute).toHaveBeenCalledTimes(2);
});

it("computes where it is asked to where they do not", () => {
  const [left, right] = [Float64Array.of(1, 2, 3), Float64Array.of(5, 5, 5)];
  const compute = vi.fn(both);
  const at = perPair(left, right, compute);
  expect(compute).not.toHaveBeenCalled();
  expect([2, 0, 1, 0].map(at)).toEqual([3005, 1005, 2005, 1005]);
  expect(compute).toHaveBeenCalledTimes(4);
});

it("takes no rows at all", () => {
  expect(() => perPair(new Float64Array(0), new Float64Array(0), both)).not.toThrow();
});
