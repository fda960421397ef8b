import type { SourceColumn } from "../duckdb/Engine.ts";
import type { InputColumn } from "../sql/InputColumn.ts";
import type { SqlField } from "../sql/SqlPlan.ts";
import { noColumn } from "./locateColumns.ts";

const WHOLE = /^U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?$/;

/** Columns of files as a query reads them: instants may be epoch milliseconds there, truths 0 and 1. */
export function encodeColumn(source: string, columns: readonly SourceColumn[]) {
  const names = columns.map(({ name }) => name);
  return (name: string, holds: SqlField["holds"]): InputColumn => {
    const column = columns.find((known) => known.name === name);
    if (column === undefined) throw noColumn(source, names, name);
    if (!WHOLE.test(column.type)) return name;
    if (holds === "instant") return { column: name, as: "epoch-ms" };
    return holds === "truth" ? { column: name, as: "zero-one" } : name;
  };
}
