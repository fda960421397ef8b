import { afterAll, beforeAll, describe, test } from "vitest";
import { sqlCases } from "../sql/cases/index.ts";
import { agreesOften } from "../support/sql/agrees.ts";
import { keepsSums } from "../support/sql/engineLaws.ts";
import { openDuckdb } from "../support/sql/engines/duckdb.ts";
import { keepsPasses } from "../support/sql/passLaws.ts";
import type { SqlEngine } from "../support/sql/SqlEngine.ts";
import { openPostgres } from "./openPostgres.ts";

const TABLES = Number(process.env["SQL_TABLES"] ?? 200);

describe.each([
  ["PostgreSQL's server", openPostgres],
  ["DuckDB", openDuckdb],
])("%s counts what the functions count, 200 random tables each", (_, open) => {
  let engine: SqlEngine;
  beforeAll(async () => {
    engine = await open();
  });
  afterAll(() => engine.close());
  test.each(sqlCases)("$name", (sqlCase) => agreesOften(engine, sqlCase, TABLES));
  keepsSums(() => engine);
  keepsPasses(() => engine, TABLES);
});
