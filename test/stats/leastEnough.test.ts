import fc from "fast-check";
import { expect, it } from "vitest";
import { leastEnough } from "../../src/stats/leastEnough.ts";
import { holds } from "../support/lawRuns.ts";

it("finds the place from which on all is enough, to the last bit", () => {
  holds(
    fc.property(fc.double({ min: 1e-30, max: 1e15, noNaN: true }), (threshold) => {
      expect(leastEnough((place) => place >= threshold, 0, 1e16)).toBe(threshold);
    }),
    200,
  );
});

it("starts at the lowest and ends at the highest", () => {
  expect(leastEnough(() => true, 2, 9)).toBe(2);
  expect(leastEnough((place) => place >= 9, 2, 9)).toBe(9);
  expect(leastEnough(() => false, 2, 9)).toBeNull();
  expect(leastEnough((place) => place > 0, 0, 0)).toBeNull();
});

it("stops where there is no least place", () => {
  expect(leastEnough((place) => place > 0, 0, 1)).toBeLessThan(1e-40);
});
