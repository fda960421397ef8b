import { checkKnown } from "../../core/checkFields.ts";
import { checkOptions } from "../../core/checkOptions.ts";
import { fail } from "../../core/fail.ts";
import { type RfmBinning, type RfmOptions, readRfmOptions } from "../../value/readRfmOptions.ts";
import type { Dialect } from "../Dialect.ts";
import { column, type Expression, number, subtract } from "../Expression.ts";
import { columnsOf } from "../plans/columnsOf.ts";
import { seenRows } from "../plans/seenRows.ts";
import { groups, type Relation, rows } from "../Relation.ts";
import type { Guard } from "../SqlPlan.ts";
import { wholeInstant } from "../wholeInstant.ts";
import { type OrderSource, openOrders } from "./openOrders.ts";

/**
 * Orders to score, and how.
 *
 * @public
 */
export interface RfmSpec extends OrderSource {
  /** The options of `rfm`: `asOf` is needed, `definition` is "quantile" or "thresholds". */
  readonly options: RfmOptions;
}

/** What is asked, and the customers: recency in milliseconds, frequency, monetary. */
export interface OpenRfm {
  readonly name: string;
  readonly dialect: Dialect;
  readonly binning: RfmBinning;
  readonly asOf: number;
  readonly customers: Relation;
  readonly guards: readonly Guard[];
}

/**
 * Orders summed up customer by customer.
 *
 * @internal
 */
export function openRfm(name: string, spec: RfmSpec): OpenRfm {
  checkOptions(name, spec, ["dialect", "from", "input", "where", "options"]);
  checkKnown(name, spec.options, ["definition", "asOf", "bins", "thresholds"], ["options"]);
  const binning = readRfmOptions(name, spec.options);
  const { definition } = binning;
  if (definition !== "quantile" && definition !== "thresholds")
    fail(
      "unknown-definition",
      name,
      ["options", "definition"],
      definition,
      "quantile or thresholds: others need all customers in one place",
    );
  const asOf = wholeInstant(name, ["options", "asOf"], spec.options.asOf);
  const { orders, guards } = openOrders(name, spec, asOf);
  const totals = groups(orders, ["customer"], {
    ...seenRows,
    last: { kind: "greatest", of: column("at") },
    orders: { kind: "count" },
    spent: { kind: "total", of: column("value") },
  });
  const whole = (of: Expression): Expression => ({ kind: "integer", of });
  const customers = rows(totals, {
    ...columnsOf(["customer", "bad", "refused", "seen"]),
    recency: subtract(number(asOf), column("last")),
    frequency: whole(column("orders")),
    monetary: column("spent"),
  });
  return { name, dialect: spec.dialect, binning, asOf, customers, guards };
}
