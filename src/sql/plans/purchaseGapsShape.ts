import { column, number, subtract } from "../Expression.ts";
import { groups } from "../Relation.ts";
import type { SqlShape } from "../SqlPlan.ts";
import { orderFields, orderGuards, ordersByCustomer, timeOfOrders } from "./ordersByCustomer.ts";
import { seenGroups } from "./seenRows.ts";
import { sumColumns } from "./sumColumns.ts";

const KIND = "purchase-gaps";

/** Orders, of whose gaps the sums are told by each customer's first and last one. */
export const purchaseGapsShape = {
  kind: KIND,
  fields: orderFields,
  settings: [],
  additiveOver: "entities",
  labels: () => ({ kind: KIND, version: 1 }),
  guards: orderGuards,
  relation: (orders, { keys }) =>
    groups(ordersByCustomer(orders, keys), keys, {
      ...seenGroups,
      gaps: { kind: "sum", of: subtract(column("orders"), number(1)) },
      totalMs: { kind: "sum", of: timeOfOrders },
    }),
  columns: ["gaps", "totalMs"],
  tally: (rows, labels) => ({
    labels,
    ...sumColumns(rows, ["gaps"]),
    totalMs: rows.reduce((sum, { large }) => sum + large("totalMs"), 0),
  }),
} as const satisfies SqlShape;
