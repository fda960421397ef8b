import { expect, it } from "vitest";
import { checkShareCount } from "../../src/stats/CountOf.ts";
import { refusal } from "./golden.ts";

it("passes fractions unless whole counts are asked for", () => {
  expect(checkShareCount("test", ["a"], { count: 1.5, of: 2.5 })).toEqual({ count: 1.5, of: 2.5 });
  expect(checkShareCount("test", ["a"], { count: 0, of: 1 }, true)).toEqual({ count: 0, of: 1 });
});

it.each<[unknown, string]>([
  [null, "test: invalid-shape at a"],
  [[1, 2], "test: invalid-shape at a"],
  [{ count: 1 }, "test: invalid-shape at a.of"],
  [{ of: 1 }, "test: invalid-shape at a.count"],
  [{ count: 1, of: 2, n: 3 }, "test: invalid-shape at a.n"],
  [{ count: 0, of: 0 }, "test: out-of-range at a.of"],
  [{ count: -1, of: 2 }, "test: out-of-range at a.count"],
  [{ count: 3, of: 2 }, "test: inconsistent at a.count"],
  [{ count: 0.5, of: 2 }, "test: not-integer at a.count"],
  [{ count: 1, of: 2.5 }, "test: not-integer at a.of"],
  [{ count: 1, of: 1e17 }, "test: out-of-range at a.of"],
])("refuses %j", (input, expected) => {
  expect(refusal(() => checkShareCount("test", ["a"], input, true))).toBe(expected);
});
