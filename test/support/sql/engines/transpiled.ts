import { type Dialect as ParserDialect, transpile } from "@polyglot-sql/sdk";
import type { Dialect } from "../../../../src/sql/Dialect.ts";
import type { SqlEngine } from "../SqlEngine.ts";
import { openDuckdb } from "./duckdb.ts";

/** A text of another engine as DuckDB has it, by a parser that is not ours. */
export function toDuckdb(text: string, dialect: string): string {
  const { success, sql, error } = transpile(
    text,
    dialect as ParserDialect,
    "duckdb" as ParserDialect,
  );
  if (!success || sql?.[0] === undefined) throw new Error(`${dialect}: ${error}\n${text}`);
  return sql[0];
}

/** An engine that is not here: its texts are parsed, put into DuckDB's words, and run there. */
export async function openTranspiled(dialect: Dialect): Promise<SqlEngine> {
  const engine = await openDuckdb();
  // The casts that engines have for their own types follow the session's zone in DuckDB.
  await engine.query("SET TimeZone = 'UTC'", []);
  await engine.query("CREATE MACRO unix_millis(instant) AS epoch_ms(instant)", []);
  await engine.query("CREATE MACRO raise_error(message) AS error(message)", []);
  return {
    ...engine,
    name: dialect.name,
    dialect,
    query: (text, params) => engine.query(toDuckdb(text, dialect.name), params),
  };
}
