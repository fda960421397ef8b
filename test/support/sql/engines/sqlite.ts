import { spawnSync } from "node:child_process";
import { sqlite } from "../../../../src/sql/dialects/sqlite.ts";
import type { Parameter } from "../../../../src/sql/Expression.ts";
import type { Row } from "../../../../src/sql/TallyRow.ts";
import type { SqlEngine, SqlTable } from "../SqlEngine.ts";
import { standard, type TableSyntax, tableText } from "../tableText.ts";

const syntax: TableSyntax = {
  ...standard,
  types: {
    integer: "INTEGER",
    bigint: "INTEGER",
    double: "REAL",
    decimal: "NUMERIC",
    text: "TEXT",
    boolean: "BOOLEAN",
    timestamp: "TEXT",
    zoned: "TEXT",
  },
  instant: (type, instant) => {
    const text = new Date(instant).toISOString().replace("Z", "");
    return type === "zoned" ? `'${text}+00:00'` : `'${text.replace("T", " ")}'`;
  },
};

/** SQLite by its command line, a database of its own for each query. */
export function openSqlite(): SqlEngine {
  let table: string[] = [];
  return {
    name: "SQLite",
    dialect: sqlite,
    create: async (made: SqlTable) => {
      table = tableText(syntax, made);
    },
    query: async (text, params) => {
      const script = [...table, ...params.map(bind), text].join(";\n");
      const input = `.parameter init\n.mode json\n${script};\n`;
      const { status, stdout, stderr } = spawnSync("sqlite3", ["-bail", ":memory:"], { input });
      if (status !== 0) throw new Error(`${stderr}\n${text}`);
      const answer = stdout.toString();
      return answer === "" ? [] : (JSON.parse(answer) as Row[]);
    },
    close: async () => {},
  };
}

function bind(value: Parameter, i: number): string {
  const cell = typeof value === "string" ? syntax.text(value) : String(value);
  return `INSERT INTO temp.sqlite_parameters VALUES ('?${i + 1}', ${cell})`;
}
