import { expect, it } from "vitest";
import { shapeWarnings } from "../../../src/models/fitting/shapeWarnings.ts";

const codesOf = (logs: number[], errors: number[] | null) =>
  shapeWarnings(["a", "b", "c"], Float64Array.from(logs), errors).map(({ code }) => code);

it("says nothing of parameters that are well known", () => {
  expect(codesOf([9.2, -9.2, 0], [2, 0.1, 1])).toEqual([]);
});

it("names parameters that run away", () => {
  const [boundary] = shapeWarnings(["a", "b", "c"], Float64Array.of(-9.3, 9.3, -12), [3, 3, 3]);
  expect(boundary?.code).toBe("boundary");
  expect(boundary?.message).toContain("a, c towards 0 and b towards infinity");
  expect(codesOf([0, 9.3, 0], [1, 2.1, 1])).toEqual(["boundary", "flat-direction"]);
  expect(codesOf([0, -9.3, 0], [1, 2.1, 1])).toEqual(["boundary", "flat-direction"]);
});

it("takes no extreme parameter for one that runs away, if the data tell it", () => {
  expect(codesOf([9.3, -9.3, -12], [1, 0.1, 1.9])).toEqual([]);
});

it("names parameters that the data hardly tell", () => {
  const [flat] = shapeWarnings(["a", "b", "c"], new Float64Array(3), [1, 2.1, 1]);
  expect(flat?.message).toContain("hardly tell b:");
  expect(codesOf([0, 0, 0], null)).toEqual(["flat-direction"]);
  expect(codesOf([0, 10, 0], null)).toEqual(["boundary", "flat-direction"]);
});
