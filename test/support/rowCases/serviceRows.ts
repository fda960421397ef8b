import fc from "fast-check";
import type { RowCases } from "./RowCases.ts";

/** Few customers with many contacts each, half of them within a window of ten ticks. */
const contacts = fc.array(
  fc.record({
    customer: fc.constantFrom("a", "b", "c", "d", "__proto__", "constructor"),
    issue: fc.constantFrom("bill", "login", null),
    at: fc.integer({ min: 0, max: 30 }).map((day) => day * 86_400_000),
    resolved: fc.boolean(),
  }),
  { maxLength: 24, size: "max" },
);

const asOf = fc.integer({ min: 30, max: 40 }).map((day) => ({ asOf: day * 86_400_000 }));

export const serviceRows: RowCases = {
  "first-contact-resolution": { rows: contacts, options: asOf },
};
