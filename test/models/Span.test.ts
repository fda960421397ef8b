import { describe, expect, it } from "vitest";
import { checkSpan } from "../../src/models/Span.ts";
import type { TimeUnit } from "../../src/models/TimeUnit.ts";
import { faultOf } from "../core/faultOf.ts";

const span = (value: unknown, unit: TimeUnit = "weeks", range?: object) =>
  checkSpan("test", ["t"], value, unit, range);
const fault = (...input: Parameters<typeof span>) => faultOf(() => span(...input));

describe("checkSpan", () => {
  it("takes numbers in the model's unit", () => {
    expect(span(39)).toBe(39);
    expect(span(39, "periods")).toBe(39);
    expect(Object.is(span(-0), 0)).toBe(true);
  });

  it("converts calendar units, and adds them up", () => {
    expect(span({ months: 12 })).toBeCloseTo(365.2425 / 7, 13);
    expect(span({ months: 1 })).toBeCloseTo(4.348125, 13);
    expect(span({ years: 1 }, "months")).toBe(12);
    expect(span({ weeks: 1, days: 2, hours: 12 }, "days")).toBe(9.5);
    expect(span({ days: undefined, hours: 84 })).toBe(0.5);
    expect(() => span({})).toThrow("expected a number, or an object of hours");
    expect(() => span({ months: undefined })).toThrow("expected a number, or an object of hours");
  });

  it("keeps to the range", () => {
    const positive = { min: 0, max: 100, open: true };
    expect(span({ days: 7 }, "weeks", positive)).toBe(1);
    expect(fault({ days: 0 }, "weeks", positive)).toEqual(["out-of-range", ["t"]]);
    expect(fault({ days: 10 }, "weeks", { whole: true })).toEqual(["not-integer", ["t"]]);
  });

  it("refuses what is no length of time", () => {
    expect(fault(-1)).toEqual(["out-of-range", ["t"]]);
    expect(fault("12")).toEqual(["not-a-number", ["t"]]);
    expect(fault(null)).toEqual(["invalid-shape", ["t"]]);
    expect(fault(Number.POSITIVE_INFINITY)).toEqual(["not-finite", ["t"]]);
    expect(fault({ months: -1 })).toEqual(["out-of-range", ["t", "months"]]);
    expect(fault({ month: 1 })).toEqual(["invalid-shape", ["t", "month"]]);
    expect(fault({ periods: 1 })).toEqual(["invalid-shape", ["t", "periods"]]);
    expect(fault(JSON.parse('{ "__proto__": 1 }'))).toEqual(["invalid-shape", ["t", "__proto__"]]);
    expect(fault([1])).toEqual(["invalid-shape", ["t"]]);
    expect(fault({ months: 1 }, "periods")).toEqual(["inconsistent", ["t"]]);
  });
});
