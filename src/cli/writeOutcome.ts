import type { Command } from "./Command.ts";
import { type FlatTable, tabulate } from "./FlatTable.ts";
import { flattenResult } from "./flattenResult.ts";
import { listEntries } from "./listEntries.ts";
import type { GroupResult, Outcome } from "./Outcome.ts";
import { periodCells } from "./Period.ts";
import type { Request } from "./Request.ts";
import { keyNames, resultGrid } from "./resultGrid.ts";
import { tableGrid } from "./tableGrid.ts";
import { warningLines } from "./warningLines.ts";
import { writeCsv } from "./writeCsv.ts";
import { writeMarkdown } from "./writeMarkdown.ts";
import { writeTable } from "./writeTable.ts";

/** Results, or one of their lists, in the format that was asked for. */
export function writeOutcome(
  { command, format, list }: Request,
  outcome: Outcome,
  title?: string,
): string {
  const table = list === undefined ? undefined : listEntries(outcome, list);
  if (format === "json")
    return writeJson(table === undefined ? outcome.results.map(asMeasured) : recordsOf(table));
  if (format === "csv") return writeCsv(table ?? flattenOutcome(outcome));
  const grid = table === undefined ? resultGrid(command, outcome) : tableGrid(table);
  const warnings = warningLines(outcome);
  return format === "markdown"
    ? writeMarkdown(grid, warnings)
    : writeTable(title ?? titleOf(command, list), grid, warnings);
}

/** A result as `measure` has it. */
export function asMeasured({ keys, period, result }: GroupResult): object {
  if (period === undefined) return { keys, result };
  const { from, to, complete } = period;
  return { keys, from, to, complete, result };
}

function titleOf({ entry }: Command, list: string | undefined): string {
  return list === undefined ? entry.title : `${entry.title}: ${list}`;
}

/** Results as flat rows in full precision. */
function flattenOutcome({ results }: Outcome): FlatTable {
  const entries = results.map(({ keys, period, result }) => ({
    keys,
    cells: new Map([...periodCells(period), ...flattenResult(result)]),
  }));
  return tabulate(keyNames(results), entries, "result");
}

/** A table as records by the names of its columns. */
export function recordsOf({ names, rows }: FlatTable): object[] {
  return rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i]])));
}

/** JSON to read and to parse. */
export function writeJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
