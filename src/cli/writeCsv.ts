import type { GroupKey } from "../core/MeasureSpec.ts";
import { type FlatCell, flattenResult } from "./flattenResult.ts";
import type { Outcome } from "./Outcome.ts";
import { plainNumber } from "./plainNumber.ts";
import { keyNames } from "./resultGrid.ts";

/** Results as CSV in full precision: the groups' columns first, then those of the result. */
export function writeCsv({ results }: Outcome): string {
  const groups = keyNames(results);
  const flat = results.map(({ keys, result }) => ({ keys, cells: flattenResult(result) }));
  const names = [...new Set(flat.flatMap(({ cells }) => [...cells.keys()]))];
  const header = [
    ...groups,
    ...names.map((name) => (groups.includes(name) ? `result.${name}` : name)),
  ];
  const body = flat.map(({ keys, cells }) => [
    ...groups.map((name) => keys[name] as GroupKey),
    ...names.map((name) => cells.get(name) ?? null),
  ]);
  return [header, ...body].map((row) => `${row.map(writeCell).join(",")}\n`).join("");
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
