import { sumOf } from "../../core/sumOf.ts";
import { column } from "../Expression.ts";
import { groups } from "../Relation.ts";
import type { SqlShape } from "../SqlPlan.ts";
import { amountGuard } from "./amountGuard.ts";
import { requiredField } from "./requiredField.ts";
import { seenRows } from "./seenRows.ts";
import { sumColumns } from "./sumColumns.ts";

/** Orders, one row each, with their value. */
export const orderValueShape = {
  kind: "order-values",
  fields: { value: requiredField("amount", "Money of the order, a refund negative") },
  settings: [],
  additiveOver: "rows",
  labels: () => ({ kind: "order-values", version: 1 }),
  guards: () => [amountGuard("value", true)],
  relation: (rows, { keys }) =>
    groups(rows, keys, {
      ...seenRows,
      revenue: { kind: "total", of: column("value") },
      orders: { kind: "count" },
    }),
  columns: ["revenue", "orders"],
  tally: (rows) => ({
    revenue: sumOf(rows.map((row) => row.amount("revenue"))),
    ...sumColumns(rows, ["orders"]),
  }),
} as const satisfies SqlShape;
