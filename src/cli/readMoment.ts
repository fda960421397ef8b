import { checkInstant } from "../core/Instant.ts";
import { CommandError } from "./CommandError.ts";
import { readInstant } from "./readInstant.ts";
import { placeOf, type Source } from "./Source.ts";
import { showCell } from "./showCell.ts";
import type { WantedColumn } from "./WantedColumn.ts";

/** What a shell or a file can name an instant by, for messages. */
export const MOMENT =
  "a date such as 2026-03-01, an instant with Z or an offset such as 2026-03-01T09:30:00+01:00, or epoch milliseconds";

/** A cell that has to hold an instant, as epoch milliseconds. */
export function readMoment(
  cell: unknown,
  { name }: WantedColumn,
  source: Source,
  row: number,
): number {
  const text = typeof cell === "number" ? String(cell) : cell;
  try {
    return checkInstant("", [], typeof text === "string" ? readInstant(text.trim()) : undefined);
  } catch {
    throw new CommandError(
      `${placeOf(source, row, name)} is ${showCell(cell)}, expected ${MOMENT}`,
    );
  }
}
