import { idColumns, isCutByRow, type Question } from "./randomQuestion.ts";
import type { SqlCase } from "./SqlCase.ts";

/** A question's rows in two tables: cut anywhere, or only between customers who have nothing to do with each other. */
export function shardsOf(sqlCase: SqlCase, question: Question): Question[] {
  const columns = isCutByRow(sqlCase) ? [] : idColumns(sqlCase);
  const families =
    columns.length === 0 ? question.rows.map((_, i) => i) : familiesOf(question, columns);
  const known = [...new Set<unknown>(families)];
  const isFirst = families.map((family) => known.indexOf(family) % 2 === 0);
  return [
    { ...question, rows: question.rows.filter((_, i) => isFirst[i]) },
    { ...question, rows: question.rows.filter((_, i) => !isFirst[i]) },
  ];
}

/** Who stands in one row with somebody, as a customer with who referred them, belongs to one family. */
function familiesOf({ rows }: Question, columns: readonly string[]): unknown[] {
  const joined = new Map<unknown, unknown>();
  const rootOf = (id: unknown): unknown => (joined.has(id) ? rootOf(joined.get(id)) : id);
  for (const { row } of rows) {
    const [first, ...others] = columns.map((column) => row[column]).filter((id) => id !== null);
    for (const other of others.map(rootOf))
      if (other !== rootOf(first)) joined.set(other, rootOf(first));
  }
  return rows.map(({ row }) => rootOf(row[columns[0] as string]));
}
