import { bgNbd, calibrationByFrequency } from "cx-metrics/models";
import { describe, expect, it } from "vitest";
import { faultOf } from "../core/faultOf.ts";

const params = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const model = bgNbd.fromParams(params, { unit: "weeks" });
const customers = {
  customer: ["ann", "bob", "cat", "dan", "eve"],
  frequency: Float64Array.of(0, 2, 0, 9, 4),
  recency: Float64Array.of(0, 5, 0, 8, 3),
  T: Float64Array.of(10, 9, 8, 10, 10),
  holdoutFrequency: Float64Array.of(0, 1, 3, 4, 2),
};
const calibration = { customers, unit: "weeks", holdoutDuration: 13 } as const;
const expected = bgNbd.expectedPurchases(model, customers, 13);

describe("calibrationByFrequency", () => {
  it("has the means of each frequency, the last one with all higher ones", () => {
    const groups = calibrationByFrequency(model, calibration, { maxFrequency: 3 });
    expect(groups).toEqual([
      {
        frequency: 0,
        andMore: false,
        customers: 2,
        actualMean: 1.5,
        expectedMean: expect.closeTo((Number(expected[0]) + Number(expected[2])) / 2, 14),
      },
      { frequency: 1, andMore: false, customers: 0, actualMean: null, expectedMean: null },
      { frequency: 2, andMore: false, customers: 1, actualMean: 1, expectedMean: expected[1] },
      {
        frequency: 3,
        andMore: true,
        customers: 2,
        actualMean: 3,
        expectedMean: expect.closeTo((Number(expected[3]) + Number(expected[4])) / 2, 14),
      },
    ]);
  });

  it("has eight groups unless told otherwise, and one at least", () => {
    const usual = calibrationByFrequency(model, calibration);
    expect(usual.map(({ customers }) => customers)).toEqual([2, 0, 1, 0, 1, 0, 0, 1]);
    const [all] = calibrationByFrequency(model, calibration, { maxFrequency: 0 });
    expect(all).toMatchObject({ frequency: 0, andMore: true, customers: 5, actualMean: 2 });
  });

  it("refuses another unit, and hostile input", () => {
    const any = calibrationByFrequency as (...input: unknown[]) => unknown;
    const fault = (change: object, options?: object) =>
      faultOf(() => any(model, { ...calibration, ...change }, options));
    expect(fault({ unit: "days" })).toEqual(["inconsistent", ["calibration", "unit"]]);
    expect(fault({ unit: undefined })).toEqual(["inconsistent", ["calibration", "unit"]]);
    expect(fault({ holdoutDuration: -1 })).toEqual([
      "out-of-range",
      ["calibration", "holdoutDuration"],
    ]);
    expect(fault({ customers: [] }, { maxFrequency: -1 })).toEqual([
      "out-of-range",
      ["options", "maxFrequency"],
    ]);
    expect(fault({}, { maxFrequency: null })).toEqual([
      "invalid-shape",
      ["options", "maxFrequency"],
    ]);
    expect(fault({}, { most: 3 })).toEqual(["unknown-option", ["options", "most"]]);
    const { holdoutFrequency, ...others } = customers;
    expect(fault({ customers: others })).toEqual([
      "invalid-shape",
      ["customers", "holdoutFrequency"],
    ]);
    const short = { ...others, holdoutFrequency: holdoutFrequency.subarray(1) };
    expect(fault({ customers: short })).toEqual([
      "inconsistent",
      ["customers", "holdoutFrequency"],
    ]);
    expect(fault({ customers: { ...customers, T: [1, 1, 1, 1, 1] } })).toEqual([
      "inconsistent",
      ["customers", 1, "recency"],
    ]);
    expect(faultOf(() => any(model, null))).toEqual(["invalid-shape", ["calibration"]]);
    expect(faultOf(() => any({}, calibration))).toEqual([
      "inconsistent",
      ["purchaseModel", "model"],
    ]);
  });
});
