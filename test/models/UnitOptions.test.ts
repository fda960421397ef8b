import { expect, it } from "vitest";
import { readUnit, readUnitOptions } from "../../src/models/UnitOptions.ts";
import { faultOf } from "../core/faultOf.ts";

it("is periods unless a unit is named", () => {
  expect(readUnitOptions("test", {})).toBe("periods");
  expect(readUnitOptions("test", { unit: "weeks" })).toBe("weeks");
  expect(readUnit("test")).toBe("periods");
  expect(readUnit("test", "days")).toBe("days");
});

it("refuses other units and options", () => {
  const fault = (options: unknown) =>
    faultOf(() => readUnitOptions("test", options as { unit: "weeks" }));
  expect(fault({ unit: "week" })).toEqual(["unknown-option", ["options", "unit"]]);
  expect(fault({ units: "weeks" })).toEqual(["unknown-option", ["options", "units"]]);
  expect(fault(null)).toEqual(["invalid-shape", ["options"]]);
});
