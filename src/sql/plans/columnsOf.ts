import { column, type Expression } from "../Expression.ts";

/** Columns that a stage hands on as they are. */
export function columnsOf(names: readonly string[]): Record<string, Expression> {
  return Object.fromEntries(names.map((name) => [name, column(name)]));
}
