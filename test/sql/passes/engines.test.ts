import { afterAll, beforeAll, describe } from "vitest";
import { openDuckdb } from "../../support/sql/engines/duckdb.ts";
import { openPglite } from "../../support/sql/engines/pglite.ts";
import { keepsPasses } from "../../support/sql/passLaws.ts";
import type { SqlEngine } from "../../support/sql/SqlEngine.ts";

const RUNS = Number(process.env["SQL_RUNS"] ?? 2);

/** The laws on an engine that is opened for them. */
function keeps(open: () => SqlEngine | Promise<SqlEngine>, runs: number): void {
  let engine: SqlEngine;
  beforeAll(async () => {
    engine = await open();
  }, 60_000);
  afterAll(() => engine.close());
  keepsPasses(() => engine, runs);
}

describe("DuckDB", () => keeps(openDuckdb, RUNS));

describe("PGlite", () => keeps(openPglite, RUNS));
