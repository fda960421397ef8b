import { COUNT, checkNumber } from "../../core/checkNumber.ts";
import { DAY } from "../../core/DAY.ts";
import { all, column, compare, number } from "../Expression.ts";
import { groups, type Relation } from "../Relation.ts";
import type { AskedFor, ShapeRequest, SqlLabels, SqlShape } from "../SqlPlan.ts";
import { orderFields, orderGuards, ordersByCustomer, timeOfOrders } from "./ordersByCustomer.ts";
import { seenGroups } from "./seenRows.ts";
import { sumColumns } from "./sumColumns.ts";

const KIND = "repeat-purchases";

const COUNTS = ["customers", "repeatCustomers"] as const;

/** Orders, of which two of one customer, far enough apart, make a repeat customer. */
export const repeatPurchasesShape = {
  kind: KIND,
  fields: orderFields,
  settings: ["minGapDays"],
  additiveOver: "entities",
  labels: readLabels,
  guards: orderGuards,
  relation: countRepeats,
  columns: COUNTS,
  tally: (rows, labels) => ({ labels, ...sumColumns(rows, COUNTS) }),
} as const satisfies SqlShape;

function readLabels({ options }: AskedFor): SqlLabels {
  const { minGapDays = 0 } = options;
  const path = ["options", "minGapDays"];
  const gap = checkNumber("repeat-purchase-rate", path, minGapDays, COUNT);
  return { kind: KIND, version: 1, minGapDays: gap };
}

function countRepeats(orders: Relation, { keys, labels }: ShapeRequest): Relation {
  const isRepeat = all(
    compare(column("orders"), ">", number(1)),
    compare(timeOfOrders, ">=", number(leastGap(labels["minGapDays"] as number))),
  );
  return groups(ordersByCustomer(orders, keys), keys, {
    ...seenGroups,
    customers: { kind: "count" },
    repeatCustomers: { kind: "count-if", when: isRepeat },
  });
}

/** Of instants a millisecond apart, the least whole number does what the fraction would. */
function leastGap(days: number): number {
  return Math.min(Math.ceil(days * DAY), Number.MAX_SAFE_INTEGER);
}
