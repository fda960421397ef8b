import type { InputColumn } from "../sql/InputColumn.ts";
import type { SqlField } from "../sql/SqlPlan.ts";

/** A column with how it is encoded, such as `answered_at:epoch-ms`; other names hold their colons. */
const ENCODED = /^(.+):(epoch-ms|epoch-s|zero-one)$/s;

/** A column of a warehouse: instants may be numbers there, and truths 0 and 1. */
export function readColumn(text: string, holds: SqlField["holds"]): InputColumn {
  const [, column, as] = ENCODED.exec(text) ?? [];
  const isEncoded = as === "zero-one" ? holds === "truth" : holds === "instant";
  if (column === undefined || !isEncoded) return text;
  return { column, as: as as "epoch-ms" | "epoch-s" | "zero-one" };
}
