import { afterAll, beforeAll, describe } from "vitest";
import { keepsEncodings } from "../support/sql/encodingLaws.ts";
import { openDuckdb } from "../support/sql/engines/duckdb.ts";
import { openPglite } from "../support/sql/engines/pglite.ts";
import type { SqlEngine } from "../support/sql/SqlEngine.ts";

describe.each([
  ["DuckDB", openDuckdb],
  ["PGlite", openPglite],
])("%s reads cells as they were declared", (_, open) => {
  let engine: SqlEngine;
  beforeAll(async () => {
    engine = await open();
  }, 60_000);
  afterAll(() => engine.close());
  keepsEncodings(() => engine);
});
