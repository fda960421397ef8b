import * as fc from "fast-check";
import { compile } from "../../../src/sql/compile.ts";
import type { Dialect } from "../../../src/sql/Dialect.ts";
import type { Parameter } from "../../../src/sql/Expression.ts";
import type { Row } from "../../../src/sql/TallyRow.ts";
import { answerOf } from "./answerOf.ts";
import { type Question, randomQuestion, shapeOf } from "./randomQuestion.ts";
import type { SqlCase } from "./SqlCase.ts";
import type { SqlEngine, SqlTable } from "./SqlEngine.ts";
import { specOf } from "./specOf.ts";
import { tableOf } from "./tableOf.ts";

/** A table, the queries of every dialect over it, and the rows that each has to give: enough to replay without Node. */
export interface SqlVector {
  readonly name: string;
  readonly table: SqlTable;
  readonly queries: readonly {
    readonly dialects: readonly string[];
    readonly text: string;
    readonly params: readonly Parameter[];
  }[];
  /** In any order; numbers as numbers, the tally's labels as JSON. */
  readonly rows: readonly Row[];
}

/** The first case of each shape; those that add up columns, or count rows, are all alike. */
export function oneOfEachShape(cases: readonly SqlCase[]): SqlCase[] {
  const shape = (one: SqlCase) => shapeOf(one).kind.replace(/^.*-(?=(?:counts|rows)$)/, "");
  return [...new Map([...cases].reverse().map((one) => [shape(one), one])).values()].reverse();
}

/** A case's question that is always the same: some segments, some rows. */
export function fixedQuestion(sqlCase: SqlCase): Question {
  const questions = fc.sample(randomQuestion(sqlCase, { rows: 5, tables: 1 }), {
    seed: 7,
    numRuns: 50,
  });
  const worthwhile = (question: Question) =>
    question.segments.length > 0 && answerOf(sqlCase, question).length > 1;
  return questions.find(worthwhile) ?? (questions[0] as Question);
}

/** A question with its queries, and with what an engine answers. */
export async function vectorOf(
  engine: SqlEngine,
  dialects: readonly Dialect[],
  sqlCase: SqlCase,
  question: Question,
): Promise<SqlVector> {
  const table = tableOf(sqlCase, question);
  const ask = (dialect: Dialect) => {
    const { text, params } = compile(sqlCase.metric, specOf(sqlCase, question, dialect));
    return { text, params };
  };
  await engine.create(table);
  const { text, params } = ask(engine.dialect);
  const rows = await engine.query(text, params);
  return {
    name: sqlCase.name,
    table,
    queries: shareTexts(dialects.map((dialect) => ({ dialect: dialect.name, ...ask(dialect) }))),
    rows: rows.map(plainRow).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  };
}

/** Most dialects agree on most queries. */
function shareTexts(
  queries: readonly {
    readonly dialect: string;
    readonly text: string;
    readonly params: readonly Parameter[];
  }[],
): SqlVector["queries"] {
  return [...new Set(queries.map(({ text }) => text))].map((text) => {
    const same = queries.filter((query) => query.text === text);
    return { dialects: same.map(({ dialect }) => dialect), text, params: same[0]?.params ?? [] };
  });
}

/** Counts as numbers, whatever the driver makes of 64 bits. */
function plainRow(row: Row): Row {
  const cells = Object.entries(row).map(([name, cell]) => [
    name,
    typeof cell === "bigint" ? Number(cell) : cell,
  ]);
  return Object.fromEntries(cells) as Row;
}
