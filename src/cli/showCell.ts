import { printable } from "./printable.ts";

const MOST = 40;

/** A cell for a message, in quotes where it is text; a long one is cut. */
export function showCell(cell: unknown): string {
  const text = typeof cell === "string" ? cell : JSON.stringify(cell);
  const shown = printable(text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text);
  return typeof cell === "string" ? `"${shown}"` : shown;
}
