import fc from "fast-check";
import { events, window } from "../rowCases/orderRows.ts";
import type { RequestCases } from "./RequestCases.ts";

/** Fields as columns, those that a row lacks missing. */
const columnsOf = (rows: readonly { customer: string; at: number; joined?: number | null }[]) => ({
  customer: rows.map(({ customer }) => customer),
  at: rows.map(({ at }) => at),
  joined: rows.map(({ joined = null }) => joined),
});

const sure = fc.record(
  {
    level: fc.constantFrom(0.5, 0.9, 0.99),
    interval: fc.constantFrom("wilson", "jeffreys", "none"),
  },
  { noNullPrototype: true, requiredKeys: [] },
);

export const orderRequests: RequestCases = {
  "cohort-retention": (definition) =>
    fc
      .tuple(fc.oneof(events, events.map(columnsOf)), window, sure)
      .map(([input, periods, options]) => ({
        input,
        options: { definition, ...periods, ...options },
      })),
};
