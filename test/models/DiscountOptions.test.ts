import { describe, expect, it } from "vitest";
import { readDiscount } from "../../src/models/DiscountOptions.ts";
import { faultOf } from "../core/faultOf.ts";

describe("readDiscount", () => {
  it("is a continuous rate a unit", () => {
    expect(readDiscount("test", { discountRate: 10 }, "weeks")).toBe(Math.log1p(0.1));
    const continuous = { discountRate: 10, compounding: "continuous" } as const;
    expect(readDiscount("test", continuous, "weeks")).toBe(0.1);
  });

  it("spreads the rate of a period over its units", () => {
    const yearly = { discountRate: 15, period: { years: 1 } };
    expect(readDiscount("test", yearly, "weeks")).toBeCloseTo(Math.log(1.15) / (365.2425 / 7), 15);
    expect(readDiscount("test", { discountRate: 15, period: 52 }, "periods")).toBe(
      Math.log1p(0.15) / 52,
    );
  });

  it("refuses a rate or a period of 0, and what is unknown", () => {
    const fault = (options: unknown) =>
      faultOf(() => readDiscount("test", options as { discountRate: number }, "weeks"));
    expect(fault({ discountRate: 0 })).toEqual(["out-of-range", ["options", "discountRate"]]);
    expect(fault({})).toEqual(["invalid-shape", ["options", "discountRate"]]);
    expect(fault({ discountRate: 1, period: 0 })).toEqual(["out-of-range", ["options", "period"]]);
    expect(fault({ discountRate: 1, compounding: "daily" })).toEqual([
      "unknown-option",
      ["options", "compounding"],
    ]);
    expect(fault({ rate: 1 })).toEqual(["unknown-option", ["options", "rate"]]);
    expect(fault(3)).toEqual(["invalid-shape", ["options"]]);
  });
});
