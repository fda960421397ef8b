import { type RfmResult, type RfmSegment, rfm } from "cx-metrics";
import { describe, expectTypeOf, it } from "vitest";

describe("rfm", () => {
  const customers = [{ customer: "a", recency: 1, frequency: 2, monetary: 3 }];
  const orders = [{ customer: 7, at: new Date(0), value: 9, channel: "web" }];

  it("takes customers or orders, as records or columns", () => {
    expectTypeOf(rfm(customers)).toEqualTypeOf<RfmResult>();
    rfm(orders, { asOf: 0 });
    rfm({ customer: ["a"], recency: [1], frequency: [2], monetary: new Float64Array(1) });
    rfm({ customer: new Int32Array(1), at: [0], value: [1] }, { asOf: "2026-01-01" });
    // @ts-expect-error orders have a value
    rfm([{ customer: "a", at: 0 }], { asOf: 0 });
  });

  it("takes bins for all or by dimension, thresholds for all", () => {
    rfm(customers, { bins: 3 });
    rfm(customers, { bins: { monetary: 3 } });
    const thresholds = { recency: [30], frequency: [2], monetary: [9] } as const;
    rfm(customers, { definition: "thresholds", thresholds });
    // @ts-expect-error money has no thresholds
    rfm(customers, { definition: "thresholds", thresholds: { recency: [30], frequency: [2] } });
    // @ts-expect-error there is no such definition
    rfm(customers, { definition: "ntile" });
  });

  it("takes the cuts of a result as thresholds", () => {
    rfm(customers, { definition: "thresholds", thresholds: rfm(customers).cuts });
  });

  it("names segments", () => {
    expectTypeOf<RfmResult["customers"][number]["segment"]>().toEqualTypeOf<RfmSegment>();
    expectTypeOf<"champions">().toExtend<RfmSegment>();
    expectTypeOf<"others">().not.toExtend<RfmSegment>();
  });
});
