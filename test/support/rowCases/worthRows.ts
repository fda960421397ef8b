import fc from "fast-check";
import type { RowCases } from "./RowCases.ts";

const customer = fc.constantFrom("a", "b", "c", "d", "e", "__proto__", 7, -3);
const money = fc.integer({ min: -50, max: 200 });

/** Few customers with many orders, in half days before 1970, refunds among them. */
const orders = fc.array(
  fc.record(
    {
      customer,
      at: fc.integer({ min: -40, max: 0 }).map((half) => half * 43_200_000),
      value: money,
    },
    { noNullPrototype: true },
  ),
  { maxLength: 24, size: "max" },
);

/** The same people summed up, many of them alike. */
const summed = fc.uniqueArray(
  fc.record(
    {
      customer,
      recency: fc.integer({ min: 0, max: 9 }),
      frequency: fc.integer({ min: 0, max: 4 }),
      monetary: money,
    },
    { noNullPrototype: true },
  ),
  { selector: (row) => row.customer, minLength: 1, maxLength: 8 },
);

export const worthRows: RowCases = { rfm: { rows: fc.oneof(orders, summed) } };
