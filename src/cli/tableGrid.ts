import type { FlatTable } from "./FlatTable.ts";
import type { FlatCell } from "./flattenResult.ts";
import type { Grid } from "./Grid.ts";
import { printable } from "./printable.ts";

/** A flat table for people: numbers to the right, with six digits at most where they are no counts. */
export function tableGrid({ names, rows }: FlatTable): Grid {
  return names.map((name, i) => {
    const cells = rows.map((row) => row[i] as FlatCell);
    const isNumeric = cells.every((cell) => cell === null || typeof cell === "number");
    return {
      heading: printable(name),
      align: isNumeric ? "right" : "left",
      cells: cells.map(writeCell),
    };
  });
}

function writeCell(cell: FlatCell): string {
  if (cell === null) return "n/a";
  if (typeof cell !== "number") return printable(String(cell));
  return String(Number.isInteger(cell) ? cell : Number(cell.toPrecision(6)));
}
