import { PGlite } from "@electric-sql/pglite";
import { postgres } from "../../../../src/sql/dialects/postgres.ts";
import type { Row } from "../../../../src/sql/TallyRow.ts";
import type { SqlEngine } from "../SqlEngine.ts";
import { tableText } from "../tableText.ts";
import { postgresSyntax } from "./postgresSyntax.ts";

let shared: Promise<PGlite> | undefined;

/** PostgreSQL in WebAssembly, far from UTC. To make a database takes seconds: all files of one worker share theirs. */
export async function openPglite(): Promise<SqlEngine> {
  shared ??= PGlite.create();
  const database = await shared;
  await database.exec("SET TIME ZONE 'America/St_Johns'");
  return {
    name: "PGlite",
    dialect: postgres,
    create: async (table) => {
      await database.exec(tableText(postgresSyntax, table).join(";\n"));
    },
    query: async (text, params) => (await database.query<Row>(text, [...params])).rows,
    close: async () => {},
  };
}
