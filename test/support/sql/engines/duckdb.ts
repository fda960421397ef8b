import { DuckDBInstance } from "@duckdb/node-api";
import { duckdb } from "../../../../src/sql/dialects/duckdb.ts";
import type { SqlEngine } from "../SqlEngine.ts";
import { standard, tableText } from "../tableText.ts";

const syntax = {
  ...standard,
  types: {
    integer: "INTEGER",
    bigint: "BIGINT",
    double: "DOUBLE",
    decimal: "DECIMAL(18, 4)",
    text: "VARCHAR",
    boolean: "BOOLEAN",
    timestamp: "TIMESTAMP",
    zoned: "TIMESTAMPTZ",
  },
};

/** DuckDB in memory, far from UTC. */
export async function openDuckdb(): Promise<SqlEngine> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'America/St_Johns'");
  return {
    name: "DuckDB",
    dialect: duckdb,
    create: async (table) => {
      for (const text of tableText(syntax, table)) await connection.run(text);
    },
    query: async (text, params) => {
      const reader = await connection.runAndReadAll(text, [...params]);
      return reader.getRowObjectsJS();
    },
    close: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
