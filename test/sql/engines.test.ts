import { afterAll, beforeAll, describe, test } from "vitest";
import { agrees, agreesInShards } from "../support/sql/agrees.ts";
import { keepsSums } from "../support/sql/engineLaws.ts";
import { openDuckdb } from "../support/sql/engines/duckdb.ts";
import { openPglite } from "../support/sql/engines/pglite.ts";
import type { SqlEngine } from "../support/sql/SqlEngine.ts";
import { sqlCases } from "./cases/index.ts";

const RUNS = Number(process.env["SQL_RUNS"] ?? Math.ceil(200 / sqlCases.length));

describe.each([
  ["DuckDB", openDuckdb],
  ["PGlite", openPglite],
])("%s counts what the functions count", (_, open) => {
  let engine: SqlEngine;
  beforeAll(async () => {
    engine = await open();
  }, 60_000);
  afterAll(() => engine.close());
  test.each(sqlCases)("$name", (sqlCase) => agrees(engine, sqlCase, RUNS), 120_000);
  test.each(sqlCases)(
    "$name, in two shards",
    (sqlCase) => agreesInShards(engine, sqlCase, 1),
    120_000,
  );
  keepsSums(() => engine);
});
