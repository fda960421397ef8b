import { checkKnown } from "../../core/checkFields.ts";
import { fail } from "../../core/fail.ts";
import { baseRelation } from "../baseRelation.ts";
import { checkDialect } from "../checkDialect.ts";
import { checkSource } from "../checkSource.ts";
import type { Dialect } from "../Dialect.ts";
import { column, compare, number } from "../Expression.ts";
import { encodingGuards } from "../encodingGuards.ts";
import type { InputColumn } from "../InputColumn.ts";
import { givenGuard } from "../plans/givenGuard.ts";
import { requiredField } from "../plans/requiredField.ts";
import type { Relation } from "../Relation.ts";
import type { Source } from "../Source.ts";
import type { Guard } from "../SqlPlan.ts";
import { type Condition, expressionOf } from "../where/Condition.ts";

/**
 * Where orders are.
 *
 * @public
 */
export interface OrderSource {
  /** The engine's SQL. */
  readonly dialect: Dialect;
  /** Where the rows are: {@link table} or {@link subquery}. */
  readonly from: Source;
  /** The columns of the customer, of the instant and of the money of an order. */
  readonly input: {
    /** The customer. */
    readonly customer: InputColumn;
    /** When the order was placed. */
    readonly at: InputColumn;
    /** Its money, DECIMAL or whole minor units, a refund negative. */
    readonly value: InputColumn;
  };
  /** Which rows count; all of them unless given. */
  readonly where?: Condition | undefined;
}

const FIELDS = {
  customer: requiredField("id", "The customer"),
  at: requiredField("instant", "When the order was placed"),
  value: requiredField("amount", "Money of the order, a refund negative"),
};

/** Orders under the library's own names, and which rows of them are refused. */
export interface OpenOrders {
  readonly orders: Relation;
  readonly guards: readonly Guard[];
}

/**
 * Opens orders that were placed until `asOf`.
 *
 * @internal
 */
export function openOrders(name: string, spec: OrderSource, asOf: number): OpenOrders {
  const { dialect, from, where } = spec;
  checkDialect(name, dialect);
  checkSource(name, from);
  const names = Object.keys(FIELDS);
  const columns = checkKnown(name, spec.input, names, ["input"]);
  for (const field of names) {
    if (columns[field] === undefined)
      fail("invalid-shape", name, ["input", field], undefined, "a column");
  }
  const guards: readonly Guard[] = [
    ...names.map(givenGuard),
    {
      field: "at",
      when: compare(column("at"), ">", number(asOf)),
      expected: "no instant after asOf",
    },
    ...encodingGuards(FIELDS),
  ];
  const orders = baseRelation({
    source: from,
    keys: [],
    input: new Map(names.map((field) => [field, columns[field]])),
    shape: { fields: FIELDS },
    guards,
    where: where === undefined ? undefined : expressionOf(name, ["where"], where),
  });
  return { orders, guards };
}
