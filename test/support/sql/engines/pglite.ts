import { PGlite } from "@electric-sql/pglite";
import { postgres } from "../../../../src/sql/dialects/postgres.ts";
import type { Row } from "../../../../src/sql/TallyRow.ts";
import type { SqlEngine } from "../SqlEngine.ts";
import { tableText } from "../tableText.ts";
import { postgresSyntax } from "./postgresSyntax.ts";

/** PostgreSQL in WebAssembly, far from UTC. */
export async function openPglite(): Promise<SqlEngine> {
  const database = await PGlite.create();
  await database.exec("SET TIME ZONE 'America/St_Johns'");
  return {
    name: "PGlite",
    dialect: postgres,
    create: async (table) => {
      await database.exec(tableText(postgresSyntax, table).join(";\n"));
    },
    query: async (text, params) => (await database.query<Row>(text, [...params])).rows,
    close: () => database.close(),
  };
}
