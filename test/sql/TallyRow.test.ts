import { expect, test } from "vitest";
import { cellOf, openRow } from "../../src/sql/TallyRow.ts";
import { faultOf } from "../core/faultOf.ts";

const row = openRow(
  {
    cx_count: "7",
    cx_none: null,
    cx_large: 2n ** 60n,
    cx_money: "12.50",
    cx_minus: -0,
    cx_text: 5,
    CX_FOLDED: 1,
  },
  4,
);

test("a cell is a count, a sum, an amount, a value or a text", () => {
  expect(row.count("count")).toBe(7);
  expect(row.count("folded")).toBe(1);
  expect([row.sum("count"), row.sum("none")]).toEqual([7, 0]);
  expect(row.amount("money")).toBe(12.5);
  const decimal = { toString: () => "12.50" };
  expect(openRow({ cx_paid: decimal }, 0).amount("paid")).toBe(12.5);
  for (const none of [{}, { __proto__: null }, [5], { toString: () => "5 EUR" }, true])
    expect(faultOf(() => openRow({ cx_paid: none }, 0).amount("paid"))[0]).toBe("not-a-number");
  expect(openRow({ cx_paid: null, cx_seen: 0 }, 0).amount("paid")).toBe(0);
  expect([row.value("money"), row.value("none")]).toEqual([12.5, null]);
  expect([row.text("text"), row.text("none")]).toEqual(["5", null]);
  expect([row.large("large"), row.large("count"), row.large("none")]).toEqual([2 ** 60, 7, 0]);
  expect(Object.is(row.sum("minus"), 0)).toBe(true);
  expect(row.index).toBe(4);
});

test("no cell is rounded, guessed or missed in silence", () => {
  expect(faultOf(() => row.sum("large"))).toEqual(["out-of-range", ["rows", 4, "cx_large"]]);
  expect(faultOf(() => row.sum("money"))).toEqual(["not-integer", ["rows", 4, "cx_money"]]);
  expect(faultOf(() => row.large("money"))).toEqual(["not-integer", ["rows", 4, "cx_money"]]);
  expect(faultOf(() => row.count("none"))).toEqual(["invalid-shape", ["rows", 4, "cx_none"]]);
  const infinite = openRow({ cx_paid: null, cx_seen: "2" }, 1);
  expect(faultOf(() => infinite.amount("paid"))).toEqual(["not-finite", ["rows", 1, "cx_paid"]]);
  for (const read of [row.count, row.sum, row.amount, row.value, row.text, row.large])
    expect(faultOf(() => read("absent"))).toEqual(["invalid-shape", ["rows", 4, "cx_absent"]]);
});

test("a column is found as written before it is found as folded", () => {
  expect(cellOf({ plan: 1, PLAN: 2 }, "PLAN")).toBe(2);
  expect(cellOf({ plan: 1 }, "Plan")).toBe(1);
  expect(cellOf({ plan: 1 }, "plans")).toBeUndefined();
});
