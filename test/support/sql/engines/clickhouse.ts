import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { clickhouse } from "../../../../src/sql/dialects/clickhouse.ts";
import type { Row } from "../../../../src/sql/TallyRow.ts";
import type { SqlEngine } from "../SqlEngine.ts";
import { type TableSyntax, tableText } from "../tableText.ts";

/** Where `npm run test:clickhouse` installs the engine. */
export const CHDB = fileURLToPath(new URL("../../../../temp/chdb", import.meta.url));

/** As much of chdb as is used here. */
interface Chdb {
  readonly Session: new () => {
    query(text: string): string;
    queryBind(text: string, params: object, format: string): string;
    cleanup(): void;
  };
}

const syntax: TableSyntax = {
  types: {
    integer: "Int32",
    bigint: "Int64",
    double: "Float64",
    decimal: "Decimal(18, 4)",
    text: "String",
    boolean: "Bool",
    timestamp: "DateTime64(3, 'UTC')",
    zoned: "DateTime64(3, 'America/St_Johns')",
  },
  name: (name) => `"${doubled(name).replaceAll('"', '""')}"`,
  text: (text) => `'${doubled(text).replaceAll("'", "''")}'`,
  column: (type, nullable) => (nullable ? `Nullable(${type})` : type),
  instant: (_, instant) => `fromUnixTimestamp64Milli(${instant})`,
  storage: " ENGINE = Memory",
};

/** ClickHouse as a library, far from UTC. */
export async function openClickhouse(): Promise<SqlEngine> {
  const chdb: Chdb = createRequire(`${CHDB}/package.json`)("chdb");
  const session = new chdb.Session();
  // The default database would look for files of a table's name.
  session.query("CREATE DATABASE tests ENGINE = Memory");
  session.query("USE tests");
  session.query("SET session_timezone = 'America/St_Johns'");
  return {
    name: "ClickHouse",
    dialect: clickhouse,
    create: async (table) => {
      for (const text of tableText(syntax, table)) session.query(text);
    },
    query: async (text, params) => {
      const named = Object.fromEntries(params.map((param, i) => [`p${i + 1}`, param]));
      const lines = session.queryBind(text, named, "JSONEachRow").split("\n");
      return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Row);
    },
    close: async () => session.cleanup(),
  };
}

function doubled(text: string): string {
  return text.replaceAll("\\", "\\\\");
}
