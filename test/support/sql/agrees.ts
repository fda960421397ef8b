import * as fc from "fast-check";
import { expect } from "vitest";
import { compile } from "../../../src/sql/compile.ts";
import { answerOf } from "./answerOf.ts";
import { type Question, type QuestionSize, randomQuestion } from "./randomQuestion.ts";
import type { SqlCase } from "./SqlCase.ts";
import type { SqlEngine } from "./SqlEngine.ts";
import { shardsOf } from "./shardsOf.ts";
import { specOf } from "./specOf.ts";
import { tableOf } from "./tableOf.ts";

/** SQL_SEED=7 looks for new counterexamples; without it every run is the same. */
const seed = Number(process.env["SQL_SEED"] ?? 20_261_122);

/** SQL_SHRINK=no saves the minutes that a small counterexample takes. */
const endOnFailure = process.env["SQL_SHRINK"] === "no";

/** How many tables stand in one where a query asks about all of them. */
const TABLES = 40;

/** Asks an engine a case's question over random tables, and the library's own functions over the same rows. */
export function agrees(engine: SqlEngine, sqlCase: SqlCase, tables: number): Promise<void> {
  return holdsFor(engine, sqlCase, { rows: 60, tables: 1 }, tables, (question) => [question]);
}

/** The same over many tables: the first by themselves, all others 40 in one, told apart by a segment. */
export async function agreesOften(
  engine: SqlEngine,
  sqlCase: SqlCase,
  tables = 200,
): Promise<void> {
  const alone = Math.min(tables, 10);
  const together = Math.ceil((tables - alone) / TABLES);
  await agrees(engine, sqlCase, alone);
  const size = { rows: 60, tables: TABLES };
  await holdsFor(engine, sqlCase, size, together, (question) => [question]);
  await agreesInShards(engine, sqlCase, Math.ceil(tables / TABLES));
}

/** The same where two tables hold the rows, and their queries' rows are read together. */
export function agreesInShards(engine: SqlEngine, sqlCase: SqlCase, tables: number): Promise<void> {
  return holdsFor(engine, sqlCase, { rows: 60, tables: 1 }, tables, (question) =>
    shardsOf(sqlCase, question),
  );
}

async function holdsFor(
  engine: SqlEngine,
  sqlCase: SqlCase,
  size: QuestionSize,
  runs: number,
  split: (question: Question) => readonly Question[],
): Promise<void> {
  const property = fc.asyncProperty(randomQuestion(sqlCase, size), async (question) => {
    const { text, params, read } = compile(
      sqlCase.metric,
      specOf(sqlCase, question, engine.dialect),
    );
    const rows = [];
    for (const part of split(question)) {
      await engine.create(tableOf(sqlCase, part));
      rows.push(...(await engine.query(text, params)));
    }
    expect(read(rows), text).toEqual(answerOf(sqlCase, question));
  });
  await fc.assert(property, { seed, numRuns: runs, endOnFailure });
}
