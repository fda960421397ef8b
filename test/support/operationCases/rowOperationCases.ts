import fc from "fast-check";
import { revenueChanges } from "../rowCases/revenueChanges.ts";
import { serviceRows } from "../rowCases/serviceRows.ts";
import { spells, tickPeriod } from "../spells.ts";
import { type OperationCases, some } from "./OperationCase.ts";

const scale = fc.constantFrom({ min: 1, max: 5 }, { min: 0, max: 10 }, { min: 1, max: 7 });

const contacts = serviceRows["first-contact-resolution"];

const lifetimes = fc.oneof(
  fc.array(fc.record({ duration: fc.nat({ max: 9 }), ended: fc.boolean() }), { maxLength: 9 }),
  fc.dictionary(
    fc.nat({ max: 9 }).map(String),
    fc.record({ ended: fc.nat({ max: 4 }), censored: fc.nat({ max: 4 }) }),
    { noNullPrototype: true },
  ),
);

const event = fc.record({
  type: fc.constantFrom("reply", "note", "open", "pending", "solved", "closed", "reopened"),
  at: fc.integer({ min: 1000, max: 2000 }),
  by: fc.constantFrom("agent", "bot", "customer"),
});

/** Requests of tallies from rows, classes of ratings and tests of lifetimes. */
export const rowOperationCases: OperationCases = {
  distribution: fc
    .tuple(fc.array(fc.option(fc.integer({ min: 1, max: 5 }))), scale)
    .map(([input, scale]) => ({ input, options: { scale } })),
  "classify-csat": fc.record({
    input: fc.integer({ min: 0, max: 8 }),
    options: some({ scale, satisfiedFrom: fc.integer({ min: 2, max: 5 }) }),
  }),
  "customer-movement": fc.record({ input: spells, options: tickPeriod }),
  "revenue-movement": fc.record({ input: revenueChanges, options: tickPeriod }),
  "log-rank": fc.record({
    input: fc.oneof(
      fc.array(lifetimes, { minLength: 2, maxLength: 4 }),
      fc.record({ monthly: lifetimes, yearly: lifetimes }),
    ),
  }),
  "first-contacts": fc
    .tuple(contacts?.rows ?? fc.constant([]), contacts?.options ?? fc.constant({}))
    .map(([input, options]) => ({ input, options })),
  "ticket-times": fc.record({
    input: fc
      .array(fc.array(event, { maxLength: 6 }), { maxLength: 6 })
      .map((tickets) => tickets.map((events, id) => ({ id, createdAt: 1000, events }))),
    options: some(
      {
        asOf: fc.integer({ min: 2000, max: 3000 }),
        bots: fc.constantFrom("exclude", "count"),
        reopened: fc.constantFrom("count", "exclude"),
      },
      ["asOf"],
    ),
  }),
};
