import { describe, expect, it } from "vitest";
import { convertDuration, DURATION_UNITS } from "../../src/core/convertDuration.ts";

describe("convertDuration", () => {
  it.each([
    [1, "days", "hours", 24],
    [1, "hours", "minutes", 60],
    [1, "minutes", "seconds", 60],
    [1, "seconds", "ms", 1000],
    [5_400_000, "ms", "hours", 1.5],
    [90, "minutes", "days", 0.0625],
  ] as const)("%s %s in %s are %s", (value, from, to, expected) => {
    expect(convertDuration(value, from, to)).toBe(expected);
  });

  it("leaves a value in its own unit alone", () => {
    for (const unit of DURATION_UNITS) expect(convertDuration(1 / 3, unit, unit)).toBe(1 / 3);
  });

  it("has milliseconds first, the default", () => {
    expect(DURATION_UNITS).toEqual(["ms", "seconds", "minutes", "hours", "days"]);
  });
});
