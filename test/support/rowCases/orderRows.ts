import fc from "fast-check";
import type { RowCases } from "./RowCases.ts";

/** Few customers with many orders, some of them at the same instant. */
const rows = fc.array(
  fc.record(
    {
      customer: fc.constantFrom("a", "b", "c", "d", "__proto__", 7),
      at: fc.integer({ min: -40, max: 40 }).map((half) => half * 43_200_000),
    },
    { noNullPrototype: true },
  ),
  { maxLength: 24, size: "max" },
);

/** Few durations, so that many lifetimes are tied and curves lie at one half. */
const lifetimes = fc.array(
  fc.record(
    { duration: fc.integer({ min: 0, max: 9 }), ended: fc.constantFrom(true, true, false) },
    { noNullPrototype: true },
  ),
  { maxLength: 24, size: "max" },
);

/** When each customer began; those of whom it is not known begin with their first event. */
const JOINED: Readonly<Record<string, number | null>> = { a: 12, b: null, c: 3, d: null, e: 31 };

/** Events around three periods of unequal length, some before and some after. */
export const events = fc.array(
  fc
    .record({ customer: fc.constantFrom("a", "b", "c", "d", "e", "f"), at: fc.nat({ max: 48 }) })
    .map(({ customer, at }) => {
      const joined = JOINED[customer];
      return joined === undefined
        ? { customer, at }
        : { customer, at: Math.max(at, joined ?? 0), joined };
    }),
  { maxLength: 24, size: "max" },
);

/** Four periods of unequal length, over or not. */
export const window = fc.record(
  { edges: fc.constantFrom([5, 15, 20, 33, 45], [0, 49]), asOf: fc.constantFrom(48, 60) },
  { noNullPrototype: true },
);

export const orderRows: RowCases = {
  "repeat-purchase-rate": { rows },
  "purchase-frequency": { rows },
  "time-between-purchases": { rows },
  "kaplan-meier": { rows: lifetimes },
  "cohort-retention": { rows: events, options: window },
};
