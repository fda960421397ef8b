import { column } from "../Expression.ts";
import { groups } from "../Relation.ts";
import type { SqlShape } from "../SqlPlan.ts";
import { orderFields, orderGuards, ordersByCustomer } from "./ordersByCustomer.ts";
import { seenGroups } from "./seenRows.ts";
import { sumColumns } from "./sumColumns.ts";

const KIND = "purchases";

const COUNTS = ["orders", "customers"] as const;

/** Orders, counted with the customers who placed them. */
export const purchasesShape = {
  kind: KIND,
  fields: orderFields,
  settings: [],
  additiveOver: "entities",
  labels: () => ({ kind: KIND, version: 1 }),
  guards: orderGuards,
  relation: (orders, { keys }) =>
    groups(ordersByCustomer(orders, keys), keys, {
      ...seenGroups,
      orders: { kind: "sum", of: column("orders") },
      customers: { kind: "count" },
    }),
  columns: COUNTS,
  tally: (rows, labels) => ({ labels, ...sumColumns(rows, COUNTS) }),
} as const satisfies SqlShape;
