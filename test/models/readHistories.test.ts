import { describe, expect, it } from "vitest";
import { readCountedHistories, readHistories } from "../../src/models/readHistories.ts";
import { faultOf } from "../core/faultOf.ts";

const rows = [
  { frequency: 2, recency: 3, T: 5 },
  { frequency: 0, recency: 0, T: 4 },
];
const columns = { frequency: [2, 0], recency: [3, 0], T: [5, 4] };
const doubles = {
  frequency: Float64Array.of(2, 0),
  recency: Float64Array.of(3, 0),
  T: Float64Array.of(5, 4),
};

describe("readHistories", () => {
  it("reads records and columns alike, and a single customer", () => {
    const right = { length: 2, single: false, ...doubles };
    expect(readHistories("test", rows)).toEqual(right);
    expect(readHistories("test", columns)).toEqual(right);
    expect(readHistories("test", doubles).T).toBe(doubles.T);
    expect(readHistories("test", { ...rows[0], id: ["x"] })).toEqual({
      length: 1,
      single: true,
      frequency: Float64Array.of(2),
      recency: Float64Array.of(3),
      T: Float64Array.of(5),
    });
    expect(readHistories("test", [])).toMatchObject({ length: 0, single: false });
    expect(readHistories("test", { frequency: 0, recency: 0, T: 0 })).toMatchObject({ length: 1 });
  });

  it("refuses histories that cannot be", () => {
    const fault = (row: object, clock?: "discrete") =>
      faultOf(() => readHistories("test", [rows[1], { ...rows[0], ...row }], clock));
    const at = (field: string) => ["customers", 1, field];
    expect(fault({ recency: 5.1 })).toEqual(["inconsistent", at("recency")]);
    expect(fault({ recency: 0 })).toEqual(["inconsistent", at("recency")]);
    expect(fault({ frequency: 0 })).toEqual(["inconsistent", at("recency")]);
    expect(fault({ frequency: 1.5 })).toEqual(["not-integer", at("frequency")]);
    expect(fault({ frequency: -1 })).toEqual(["out-of-range", at("frequency")]);
    expect(fault({ recency: Number.NaN })).toEqual(["not-a-number", at("recency")]);
    expect(fault({ T: undefined })).toEqual(["invalid-shape", at("T")]);
    expect(fault({ frequency: 4 }, "discrete")).toEqual(["inconsistent", at("recency")]);
    expect(fault({ recency: 2.5 }, "discrete")).toEqual(["not-integer", at("recency")]);
    expect(fault({ T: 5.5 }, "discrete")).toEqual(["not-integer", at("T")]);
    expect(readHistories("test", rows, "discrete").length).toBe(2);
  });

  it("says which rule a history breaks", () => {
    const message = (frequency: number, recency: number, clock?: "discrete") => {
      const customer = { frequency, recency, T: 5 };
      try {
        readHistories("test", customer, clock);
        return "";
      } catch (error) {
        return String(error);
      }
    };
    expect(message(1, 6)).toContain("customer.recency is 6, expected at most T, which is 5");
    expect(message(0, 1)).toContain("is 1, expected 0, since frequency is 0");
    expect(message(1, 0)).toContain("is 0, expected a number above 0, since frequency is 1");
    expect(message(3, 2, "discrete")).toContain("is 2, expected at least frequency, which is 3");
  });

  it("refuses what is no customer", () => {
    const fault = (customers: unknown) => faultOf(() => readHistories("test", customers));
    expect(fault(null)).toEqual(["invalid-shape", ["customers"]]);
    expect(fault({})).toEqual(["invalid-shape", ["customer", "frequency"]]);
    expect(fault({ frequency: 1, recency: 2 })).toEqual(["invalid-shape", ["customer", "T"]]);
    expect(fault({ ...columns, T: [5] })).toEqual(["inconsistent", ["customers", "T"]]);
    expect(fault([null])).toEqual(["invalid-shape", ["customers", 0]]);
    expect(fault(Array(1))).toEqual(["invalid-shape", ["customers", 0]]);
    expect(fault(JSON.parse('{ "__proto__": { "T": [1] } }'))).toEqual([
      "invalid-shape",
      ["customer", "frequency"],
    ]);
  });
});

describe("readCountedHistories", () => {
  it("counts rows, once unless they say otherwise", () => {
    expect(readCountedHistories("test", rows)).toMatchObject({
      n: 2,
      count: Float64Array.of(1, 1),
    });
    const counted = [{ ...rows[0], count: 2.5 }, rows[1]];
    expect(readCountedHistories("test", counted)).toMatchObject({
      n: 3.5,
      count: Float64Array.of(2.5, 1),
    });
    const count = Float64Array.of(0, 3);
    const read = readCountedHistories("test", { ...doubles, count });
    expect(read).toMatchObject({ n: 3, length: 1, count: Float64Array.of(3) });
    const all = Float64Array.of(2, 3);
    expect(readCountedHistories("test", { ...doubles, count: all }).count).toBe(all);
  });

  it("refuses nobody, and counts below 0", () => {
    const fault = (customers: unknown) => faultOf(() => readCountedHistories("test", customers));
    expect(fault([])).toEqual(["inconsistent", ["customers"]]);
    expect(fault({ ...columns, count: [0, 0] })).toEqual(["inconsistent", ["customers"]]);
    expect(fault({ ...columns, count: [1, -1] })).toEqual([
      "out-of-range",
      ["customers", 1, "count"],
    ]);
    expect(fault([{ ...rows[0], count: "1" }])).toEqual([
      "not-a-number",
      ["customers", 0, "count"],
    ]);
    expect(fault([{ frequency: 0, recency: 0, T: 0 }])).toEqual(["inconsistent", ["customers"]]);
  });
});
