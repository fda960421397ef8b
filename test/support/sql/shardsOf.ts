import { idColumns, isCutByRow, type Question } from "./randomQuestion.ts";
import type { SqlCase } from "./SqlCase.ts";

/** A question's rows in two tables: cut anywhere, or only between customers. */
export function shardsOf(sqlCase: SqlCase, question: Question): Question[] {
  const [entity] = idColumns(sqlCase);
  const byRow = isCutByRow(sqlCase) || entity === undefined;
  const entities = [...new Set(question.rows.map(({ row }) => row[entity ?? ""]))];
  const isFirst = question.rows.map(
    ({ row }, i) => (byRow ? i : entities.indexOf(row[entity])) % 2 === 0,
  );
  return [
    { ...question, rows: question.rows.filter((_, i) => isFirst[i]) },
    { ...question, rows: question.rows.filter((_, i) => !isFirst[i]) },
  ];
}
