import { expect, it } from "vitest";
import { checkTimeUnit, TIME_UNITS, unitLength } from "../../src/models/TimeUnit.ts";
import { faultOf } from "../core/faultOf.ts";

it("knows how long the units are, but periods", () => {
  expect(TIME_UNITS.map((unit) => (unitLength(unit) ?? 0) / 3_600_000)).toEqual([
    1,
    24,
    168,
    (365.2425 / 12) * 24,
    365.2425 * 24,
    0,
  ]);
  expect(unitLength("periods")).toBeNull();
});

it("checks the names of units", () => {
  for (const unit of TIME_UNITS) expect(checkTimeUnit("test", ["unit"], unit)).toBe(unit);
  for (const unit of ["week", "constructor", undefined, null, 7])
    expect(faultOf(() => checkTimeUnit("test", ["unit"], unit))).toEqual([
      "unknown-option",
      ["unit"],
    ]);
});
