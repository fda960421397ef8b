import { createRequire } from "node:module";
import type * as SecondParser from "node-sql-parser";
import type { Dialect } from "../../../src/sql/Dialect.ts";

const require = createRequire(import.meta.url);

/** The grammars of the second parser; it has none of Spark's own, whose ancestor is Hive's. */
const GRAMMARS: Readonly<Record<string, string>> = {
  bigquery: "bigquery",
  databricks: "hive",
  redshift: "redshift",
  snowflake: "snowflake",
  spark: "hive",
  trino: "trino",
};

/** A dialect without what its grammar there does not know: placeholders, and some types of instants. */
export function asSecondKnows(dialect: Dialect): Dialect {
  return {
    ...dialect,
    placeholder: (_, value) => (typeof value === "string" ? "'text'" : "1"),
    milliseconds: (timestamp) => `INSTANT(${timestamp})`,
  };
}

/** Refuses a text that the dialect's grammar refuses. */
export function parseBySecond(text: string, dialect: string): void {
  const database = GRAMMARS[dialect] as string;
  const { Parser }: typeof SecondParser = require(`node-sql-parser/build/${database}`);
  // It knows no frame that ends before the current row.
  new Parser().astify(text.replaceAll("AND 1 PRECEDING", "AND CURRENT ROW"), { database });
}
