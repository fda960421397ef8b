import { CommandError } from "./CommandError.ts";
import { plainNumber } from "./plainNumber.ts";
import { readInstant } from "./readInstant.ts";
import { readMoment } from "./readMoment.ts";
import { refuseBlank } from "./refuseBlank.ts";
import { placeOf, type Source } from "./Source.ts";
import { showCell } from "./showCell.ts";
import type { WantedColumn } from "./WantedColumn.ts";

/** A CSV's cell as what its column holds; blank cells are missing. */
export function readCell(text: string, column: WantedColumn, source: Source, row: number): unknown {
  if (text.trim() === "") {
    refuseBlank(column, source, row);
    return undefined;
  }
  if (column.kind === "moment") return readMoment(text, column, source, row);
  if (column.kind === "text") return text;
  if (column.kind === "instant") return readInstant(text.trim());
  const value = column.kind === "truth" ? TRUTHS.get(text.trim().toLowerCase()) : plainNumber(text);
  if (value !== undefined) return value;
  const place = placeOf(source, row, column.name);
  const expected = column.kind === "truth" ? "true or false" : describe(text);
  throw new CommandError(`${place} is ${showCell(text)}, expected ${expected}`);
}

const TRUTHS = new Map([
  ["true", true],
  ["yes", true],
  ["1", true],
  ["false", false],
  ["no", false],
  ["0", false],
]);

function describe(text: string): string {
  const decimalComma = /^\s*[+-]?\d+,\d+\s*$/.test(text);
  return decimalComma ? "a number with a decimal point" : "a plain number such as 7 or 3.5";
}
