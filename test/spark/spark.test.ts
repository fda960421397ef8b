import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { compile } from "../../src/sql/compile.ts";
import { spark } from "../../src/sql/dialects/spark.ts";
import { sqlCases } from "../sql/cases/index.ts";
import { answerOf } from "../support/sql/answerOf.ts";
import { type Question as RandomQuestion, randomQuestion } from "../support/sql/randomQuestion.ts";
import type { SqlCase } from "../support/sql/SqlCase.ts";
import { specOf } from "../support/sql/specOf.ts";
import { tableOf } from "../support/sql/tableOf.ts";
import { oneOfEachShape } from "../support/sql/vectors.ts";
import { bigQuestion } from "./bigQuestion.ts";
import type { Question } from "./Question.ts";
import { type Answer, replay } from "./replay.ts";
import { sumQuestions } from "./sumQuestions.ts";
import { vectorQuestions } from "./vectorQuestions.ts";

const cases = sqlCases.filter(({ name }) => name.includes(process.env["SPARK_ONLY"] ?? ""));

/** 40 random tables in one, told apart by a segment. */
function randomTables(sqlCase: SqlCase): Question {
  const size = { rows: 60, tables: 40 };
  const one = { seed: 3, numRuns: 1 };
  const [question] = fc.sample(randomQuestion(sqlCase, size), one) as [RandomQuestion];
  const { text, params, read } = compile(sqlCase.metric, specOf(sqlCase, question, spark));
  return {
    name: `40 random tables: ${sqlCase.name}`,
    request: { tables: [tableOf(sqlCase, question)], text, params },
    check: (rows) => expect(read(rows), text).toEqual(answerOf(sqlCase, question)),
  };
}

/** The first case of each metric. */
function oneOfEachMetric(): SqlCase[] {
  return [...new Map([...cases].reverse().map((one) => [one.metric, one])).values()];
}

const shapes = oneOfEachShape(cases).map(bigQuestion);

const metrics = oneOfEachMetric()
  .map(bigQuestion)
  .filter(({ name }) => shapes.every((shape) => shape.name !== name));

const small = [...vectorQuestions(), ...sumQuestions(), ...cases.map(randomTables)];

/** Every shape in both modes; the metrics that share one differ in nothing that a mode could touch. */
const asked = [
  { ansi: true, questions: [...small, ...shapes, ...metrics] },
  { ansi: false, questions: [...small, ...shapes] },
];

describe.each(asked)(
  "Spark with ANSI mode $ansi counts what the functions count",
  ({ ansi, questions }) => {
    let answers: ReadonlyMap<string, Answer>;
    beforeAll(async () => {
      answers = await replay(questions, ansi);
    });
    test.each(questions)("$name", ({ name, check }) => {
      const { rows, error } = answers.get(name) ?? { error: "no answer" };
      expect(error).toBeUndefined();
      check(rows ?? []);
    });
  },
);
