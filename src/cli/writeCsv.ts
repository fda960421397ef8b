import type { FlatTable } from "./FlatTable.ts";
import type { FlatCell } from "./flattenResult.ts";
import { plainNumber } from "./plainNumber.ts";

/** A table as CSV, in full precision. */
export function writeCsv({ names, rows }: FlatTable): string {
  return [names, ...rows].map((row) => `${row.map(writeCell).join(",")}\n`).join("");
}

function writeCell(cell: FlatCell): string {
  if (typeof cell !== "string") return cell === null ? "" : String(cell);
  const safe = disarm(cell);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A spreadsheet takes a cell that begins so for a formula, and groups are named by whoever filled in
 * the file: an apostrophe makes it text. Numbers such as -5 are left alone.
 */
function disarm(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && plainNumber(text) === undefined ? `'${text}` : text;
}
