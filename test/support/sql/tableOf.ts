import type { Question } from "./randomQuestion.ts";
import type { Cell, SqlCase } from "./SqlCase.ts";
import type { SqlTable, TableColumn } from "./SqlEngine.ts";

/** The table of a question: the case's columns, its segments, and a moment where it asks for periods. */
export function tableOf(sqlCase: SqlCase, question: Question): SqlTable {
  const { names, segments, rows, required, zoned, moment, edges } = question;
  const cells = rows.map(({ row, segments: of, moment: at }): Cell[] => [
    ...Object.keys(sqlCase.columns).map((name) => row[name] ?? null),
    ...of,
    ...(edges === null ? [] : [at]),
  ]);
  const declared: TableColumn[] = [
    ...Object.entries(sqlCase.columns).map(([name, column]) => ({
      ...column,
      name: names[name] as string,
    })),
    ...segments.map((segment) => ({ ...segment, nullable: true })),
    ...(edges === null ? [] : [{ name: moment, type: "timestamp" as const, nullable: true }]),
  ];
  const columns = declared.map(({ name, type, nullable }, i): TableColumn => {
    const isFull = required && cells.every((row) => row[i] !== null);
    return {
      name,
      type: type === "timestamp" && zoned ? "zoned" : type,
      nullable: nullable && !isFull,
    };
  });
  return { name: question.table, columns, rows: cells };
}
