import * as fc from "fast-check";
import { compile } from "../../../src/sql/compile.ts";
import type { Dialect } from "../../../src/sql/Dialect.ts";
import { type Question, randomQuestion } from "./randomQuestion.ts";
import type { SqlCase } from "./SqlCase.ts";
import { specOf } from "./specOf.ts";

/** A random question of a case, by plain names or by hostile ones; always the same one. */
export function sampleQuestion(sqlCase: SqlCase, isPlain: boolean): Question {
  const questions = randomQuestion(sqlCase, { rows: 12, tables: 1 });
  const isWanted = ({ table }: Question) => (table === "answers") === isPlain;
  return fc.sample(questions.filter(isWanted), { numRuns: 1, seed: 7 })[0] as Question;
}

/** The text of a case by plain names. */
export function sampleText(sqlCase: SqlCase, dialect: Dialect): string {
  return compile(sqlCase.metric, specOf(sqlCase, sampleQuestion(sqlCase, true), dialect)).text;
}
