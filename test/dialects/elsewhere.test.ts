import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compile } from "../../src/sql/compile.ts";
import { bigquery, databricks, redshift, snowflake, spark, trino } from "../../src/sql/index.ts";
import { sqlCases } from "../sql/cases/index.ts";
import { answerOf } from "../support/sql/answerOf.ts";
import { openSqlite } from "../support/sql/engines/sqlite.ts";
import { openTranspiled, toDuckdb } from "../support/sql/engines/transpiled.ts";
import { asSecondKnows, parseBySecond } from "../support/sql/parseBySecond.ts";
import { keepsPasses } from "../support/sql/passLaws.ts";
import { shapeOf } from "../support/sql/randomQuestion.ts";
import type { SqlCase } from "../support/sql/SqlCase.ts";
import type { SqlEngine } from "../support/sql/SqlEngine.ts";
import { sampleQuestion, sampleText } from "../support/sql/sampleQuestion.ts";
import { specOf } from "../support/sql/specOf.ts";
import { tableOf } from "../support/sql/tableOf.ts";

const elsewhere = [spark, databricks, trino, bigquery, snowflake, redshift];

const oneOfEachShape = [...new Map(sqlCases.map((one) => [shapeOf(one).kind, one])).values()];

async function agreesOn(engine: SqlEngine, sqlCase: SqlCase, isPlain: boolean): Promise<void> {
  const question = sampleQuestion(sqlCase, isPlain);
  const { text, params, read } = compile(sqlCase.metric, specOf(sqlCase, question, engine.dialect));
  await engine.create(tableOf(sqlCase, question));
  expect(read(await engine.query(text, params)), text).toEqual(answerOf(sqlCase, question));
}

test.each(elsewhere)("a second parser reads $name", (dialect) => {
  for (const sqlCase of oneOfEachShape)
    parseBySecond(sampleText(sqlCase, asSecondKnows(dialect)), dialect.name);
});

test("both parsers refuse what is no SQL", () => {
  for (const { name } of elsewhere) {
    expect(() => toDuckdb("SELECT a, FROM (b", name)).toThrow();
    expect(() => parseBySecond("SELECT a, FROM (b", name)).toThrow();
  }
});

describe.each(elsewhere)("put into DuckDB's words, $name counts the same", (dialect) => {
  let engine: SqlEngine;
  beforeAll(async () => {
    engine = await openTranspiled(dialect);
  });
  afterAll(() => engine.close());
  test.each(sqlCases)("$name", (sqlCase) => agreesOn(engine, sqlCase, true));
  test.each(sqlCases)("$name, hostile", (sqlCase) => agreesOn(engine, sqlCase, false));
  keepsPasses(() => engine, 1);
});

describe("SQLite by its command line counts the same", () => {
  const engine = openSqlite();
  test.each(sqlCases)("$name", (sqlCase) => agreesOn(engine, sqlCase, false));
  keepsPasses(() => engine, 2);
});
