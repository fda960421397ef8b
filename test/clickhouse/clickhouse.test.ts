import { afterAll, beforeAll, describe, test } from "vitest";
import { sqlCases } from "../sql/cases/index.ts";
import { agreesOften } from "../support/sql/agrees.ts";
import { keepsEncodings } from "../support/sql/encodingLaws.ts";
import { keepsSums } from "../support/sql/engineLaws.ts";
import { openClickhouse } from "../support/sql/engines/clickhouse.ts";
import { keepsPasses } from "../support/sql/passLaws.ts";
import type { SqlEngine } from "../support/sql/SqlEngine.ts";

const TABLES = Number(process.env["SQL_TABLES"] ?? 200);

describe("ClickHouse counts what the functions count", () => {
  let engine: SqlEngine;
  beforeAll(async () => {
    engine = await openClickhouse();
  });
  afterAll(() => engine.close());
  test.each(sqlCases)("$name", (sqlCase) => agreesOften(engine, sqlCase, TABLES));
  keepsSums(() => engine);
  keepsEncodings(() => engine);
  keepsPasses(() => engine, 40);
});
