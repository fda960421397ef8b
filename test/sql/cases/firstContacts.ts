import * as fc from "fast-check";
import { type Contact, firstContactResolution, firstContacts } from "../../../src/index.ts";
import type { CaseRow, SqlCase } from "../../support/sql/SqlCase.ts";

const DAY = 86_400_000;

const asOf = 1_774_746_000_000;

const options = fc.record(
  {
    asOf: fc.constant(asOf),
    window: fc.constantFrom(1, DAY, 7 * DAY),
    match: fc.constantFrom("issue" as const, "customer" as const),
    level: fc.constantFrom(0.9, 0.99),
  },
  { requiredKeys: ["asOf"] },
);

/** Days and their neighbours, so that windows are met to the millisecond. */
const at = fc
  .tuple(fc.nat(20), fc.constantFrom(-1, 0, 0, 1, 3_600_000))
  .map(([days, off]) => Math.min(asOf, asOf - days * DAY + off));

const issue = fc.option(fc.constantFrom("bill", "login", "o'k\\", ""), { freq: 3 });

function expected(rows: readonly CaseRow[], given: object) {
  const { level, ...settings } = given as { level?: number; asOf: number };
  return firstContactResolution(firstContacts(rows as unknown as Contact[], settings), { level });
}

/** First contact resolution from contacts. */
export const firstContactCases: readonly SqlCase[] = [
  {
    name: "first-contact-resolution",
    metric: "first-contact-resolution",
    columns: {
      customer: { type: "text", nullable: false },
      issue: { type: "text", nullable: true },
      at: { type: "timestamp", nullable: false },
      resolved: { type: "boolean", nullable: false },
    },
    input: { customer: "customer", issue: "issue", at: "at", resolved: "resolved" },
    row: fc.record({
      customer: fc.constantFrom("ann", "bob", 'c"em\\', "🙂"),
      issue,
      at,
      resolved: fc.boolean(),
    }),
    options,
    expected,
  },
  {
    name: "first-contact-resolution without issues, epoch milliseconds, 0 and 1",
    metric: "first-contact-resolution",
    columns: {
      customer: { type: "integer", nullable: false },
      at: { type: "bigint", nullable: false },
      resolved: { type: "integer", nullable: true },
    },
    input: {
      customer: "customer",
      at: { column: "at", as: "epoch-ms" },
      resolved: { column: "resolved", as: "zero-one" },
    },
    row: fc.record({ customer: fc.nat(3), at, resolved: fc.constantFrom(0, 1) }),
    options: options.map((given) => ({ ...given, match: "customer" })),
    expected,
  },
];
