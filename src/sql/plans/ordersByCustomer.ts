import { column, subtract } from "../Expression.ts";
import { groups, type Relation } from "../Relation.ts";
import { givenGuard } from "./givenGuard.ts";
import { requiredField } from "./requiredField.ts";
import { seenRows } from "./seenRows.ts";

/** The columns of orders. */
export const orderFields = {
  customer: requiredField("id", "The customer; several orders share it"),
  at: requiredField("instant", "When it was placed"),
};

/** Which orders are refused. */
export const orderGuards = () => [givenGuard("customer"), givenGuard("at")];

/** Customers, with how many orders each one placed, and when the first and the last one. */
export function ordersByCustomer(orders: Relation, keys: readonly string[]): Relation {
  return groups(orders, [...keys, "customer"], {
    ...seenRows,
    orders: { kind: "count" },
    first: { kind: "least", of: column("at") },
    last: { kind: "greatest", of: column("at") },
  });
}

/** How long a customer has been ordering. */
export const timeOfOrders = subtract(column("last"), column("first"));
