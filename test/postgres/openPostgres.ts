import { Client } from "pg";
import { postgres } from "../../src/sql/dialects/postgres.ts";
import type { Row } from "../../src/sql/TallyRow.ts";
import { postgresSyntax } from "../support/sql/engines/postgresSyntax.ts";
import type { SqlEngine } from "../support/sql/SqlEngine.ts";
import { tableText } from "../support/sql/tableText.ts";
import { startPostgres } from "./startPostgres.ts";

/** A server of our own, far from UTC. */
export async function openPostgres(): Promise<SqlEngine> {
  const { folder, stop } = startPostgres();
  const client = new Client({ host: folder, user: "cx", database: "postgres" });
  await client.connect();
  await client.query("SET TIME ZONE 'America/St_Johns'");
  return {
    name: "PostgreSQL",
    dialect: postgres,
    create: async (table) => {
      await client.query(tableText(postgresSyntax, table).join(";\n"));
    },
    query: async (text, params) => (await client.query<Row>(text, [...params])).rows,
    close: async () => {
      await client.end();
      stop();
    },
  };
}
