import { CommandError } from "./CommandError.ts";
import { placeOf, type Source } from "./Source.ts";
import type { WantedColumn } from "./WantedColumn.ts";

/** Refuses a blank cell of a column that each row needs. */
export function refuseBlank({ name, needed }: WantedColumn, source: Source, row: number): void {
  if (needed === undefined) return;
  throw new CommandError(`${placeOf(source, row, name)} is blank, expected ${needed}`);
}
