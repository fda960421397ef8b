import type { Row } from "../sql/TallyRow.ts";
import type { FileFormat } from "./file.ts";

/** Rows whose keys, of JSON, are what they stood for; those of other files are so already. */
export function decodeKeys(
  rows: readonly Row[],
  format: FileFormat | null,
  by: object,
): readonly Row[] {
  if (format !== "json") return rows;
  const keys = Object.entries(by).filter(([, of]) => typeof of === "string");
  return rows.map((row) => ({
    ...row,
    ...Object.fromEntries(keys.map(([key]) => [key, decode(row[key])])),
  }));
}

function decode(cell: unknown): unknown {
  return typeof cell === "string" ? JSON.parse(cell) : cell;
}
