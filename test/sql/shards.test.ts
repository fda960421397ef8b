import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compile, type Row, rollup } from "../../src/sql/index.ts";
import { openDuckdb } from "../support/sql/engines/duckdb.ts";
import { isCutByRow, type Question, randomQuestion } from "../support/sql/randomQuestion.ts";
import type { SqlCase } from "../support/sql/SqlCase.ts";
import type { SqlEngine } from "../support/sql/SqlEngine.ts";
import { segmentName, specOf } from "../support/sql/specOf.ts";
import { tableOf } from "../support/sql/tableOf.ts";
import { sqlCases } from "./cases/index.ts";

/** Any two rows may be apart, and sums of whole numbers have no order. */
const cases = sqlCases.filter(
  (sqlCase) =>
    isCutByRow(sqlCase) &&
    Object.values(sqlCase.columns).every(({ type }) => type !== "double" && type !== "decimal"),
);

const seed = 20_261_122;

async function ask(engine: SqlEngine, sqlCase: SqlCase, question: Question) {
  const query = compile(sqlCase.metric, specOf(sqlCase, question, engine.dialect));
  await engine.create(tableOf(sqlCase, question));
  return { rows: await engine.query(query.text, query.params), read: query.read };
}

describe("on DuckDB", () => {
  let engine: SqlEngine;
  beforeAll(async () => {
    engine = await openDuckdb();
  }, 30_000);
  afterAll(() => engine.close());

  test.each(cases)(
    "shards give what the whole gives: $name",
    async (sqlCase) => {
      const questions = randomQuestion(sqlCase, { rows: 30, tables: 1 });
      const property = fc.asyncProperty(questions, fc.nat(30), async (question, cut) => {
        const whole = await ask(engine, sqlCase, question);
        const parts: Row[] = [];
        for (const rows of [question.rows.slice(cut), question.rows.slice(0, cut)])
          parts.push(...(await ask(engine, sqlCase, { ...question, rows })).rows);
        expect(whole.read(parts)).toEqual(whole.read(whole.rows));
      });
      await fc.assert(property, { seed, numRuns: 3 });
    },
    30_000,
  );

  test.each(cases)(
    "fine groups rolled up give the coarse ones: $name",
    async (sqlCase) => {
      const questions = randomQuestion(sqlCase, { rows: 15, tables: 2 }).filter(
        ({ edges, segments }) => edges === null && segments.length > 1,
      );
      const property = fc.asyncProperty(questions, async (question) => {
        const spec = specOf(sqlCase, question, engine.dialect);
        const key = segmentName(question, 0);
        const by = { [key]: question.segments[0]?.name as string };
        const fine = compile(sqlCase.metric, spec);
        const coarse = compile(sqlCase.metric, { ...spec, by });
        await engine.create(tableOf(sqlCase, question));
        const rolled = rollup(fine.read(await engine.query(fine.text, fine.params)), [key]);
        expect(rolled).toEqual(coarse.read(await engine.query(coarse.text, coarse.params)));
      });
      await fc.assert(property, { seed, numRuns: 2 });
    },
    30_000,
  );
});
