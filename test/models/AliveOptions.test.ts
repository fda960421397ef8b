import { expect, it } from "vitest";
import { readAt } from "../../src/models/AliveOptions.ts";
import { faultOf } from "../core/faultOf.ts";

it("is now unless a time is named", () => {
  expect(readAt("test", {}, "weeks")).toBe(0);
  expect(readAt("test", { at: 3 }, "periods")).toBe(3);
  expect(readAt("test", { at: { days: 14 } }, "weeks")).toBe(2);
  expect(faultOf(() => readAt("test", { at: 1.5 }, "weeks", { whole: true }))).toEqual([
    "not-integer",
    ["options", "at"],
  ]);
});

it("refuses other times and options", () => {
  const fault = (options: unknown) => faultOf(() => readAt("test", options as object, "weeks"));
  expect(fault({ at: -1 })).toEqual(["out-of-range", ["options", "at"]]);
  expect(fault({ at: null })).toEqual(["invalid-shape", ["options", "at"]]);
  expect(fault({ t: 1 })).toEqual(["unknown-option", ["options", "t"]]);
  expect(fault(undefined)).toEqual(["invalid-shape", ["options"]]);
});
