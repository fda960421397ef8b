import { expect, it } from "vitest";
import { shareMargin } from "../../src/stats/index.ts";
import { expectRelative, refusal } from "./golden.ts";

it("is the pollsters' 3 points of about a thousand", () => {
  expect(shareMargin(0.5, 1067, 0.95)).toBeCloseTo(0.03, 5);
  expectRelative(shareMargin(0.2, 400, 0.95), 1.959963984540054 * 0.02, 1e-14);
});

it("is widest at one half, and nothing at the ends", () => {
  expect([shareMargin(0, 10, 0.95), shareMargin(1, 10, 0.95)]).toEqual([0, 0]);
  expect(shareMargin(0.4, 10, 0.95)).toBeLessThan(shareMargin(0.5, 10, 0.95));
});

it.each<[string, unknown[], string]>([
  ["percent", [50, 10, 0.95], "out-of-range at share"],
  ["nobody", [0.5, 0, 0.95], "out-of-range at n"],
  ["text", [0.5, "10", 0.95], "not-a-number at n"],
  ["level 95", [0.5, 10, 95], "out-of-range at level"],
])("refuses %s", (_what, inputs, expected) => {
  const call = shareMargin as (...all: unknown[]) => unknown;
  expect(refusal(() => call(...inputs))).toBe(`share-margin: ${expected}`);
});
