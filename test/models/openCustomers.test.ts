import { describe, expect, it } from "vitest";
import { openCustomers } from "../../src/models/openCustomers.ts";
import { faultOf } from "../core/faultOf.ts";

const open = (customers: unknown) => openCustomers("test", customers, ["x", "T"], ["count"]);

describe("openCustomers", () => {
  it("tells a single customer from columns", () => {
    const single = open({ x: 1, T: 2, tags: ["a", "b"] });
    expect(single.single).toBe(true);
    expect(single.table.length).toBe(1);
    expect(single.table.cell(0, "T")).toBe(2);
    expect(single.table.place(0, "T")).toEqual(["customer", "T"]);
    const columns = open({ x: [1, 2], T: Float64Array.of(3, 4), names: ["ann"] });
    expect(columns.single).toBe(false);
    expect(columns.table.length).toBe(2);
    expect(columns.table.has("names")).toBe(false);
    expect(columns.table.place(1, "x")).toEqual(["customers", 1, "x"]);
    const records = open([{ x: 1, T: 2 }]);
    expect([records.single, records.table.length]).toEqual([false, 1]);
  });

  it("takes a lone column as columns, and null as no column", () => {
    expect(faultOf(() => open({ x: [1] }))).toEqual(["invalid-shape", ["customers", "T"]]);
    expect(open({ x: null, T: 1 }).single).toBe(true);
    expect(open({}).single).toBe(true);
  });

  it("asks for the customers of a summary", () => {
    const summary = { customers: { a: [1] }, unit: "weeks" };
    expect(() => openCustomers("x", summary, ["a"])).toThrow(
      "x: customers is an object, expected its own field customers, a table",
    );
  });

  it("refuses what is no table", () => {
    for (const customers of [null, undefined, 3, "rows"])
      expect(faultOf(() => open(customers))).toEqual(["invalid-shape", ["customers"]]);
  });
});
