import { isRecord } from "../core/isRecord.ts";
import { CommandError } from "./CommandError.ts";
import { type ColumnPlace, locateColumns, noColumn } from "./locateColumns.ts";
import { nameColumns } from "./nameColumns.ts";
import type { PeekedText } from "./peekText.ts";
import { plainNumber } from "./plainNumber.ts";
import { readMoment } from "./readMoment.ts";
import { refuseBlank } from "./refuseBlank.ts";
import { placeOf, type Source } from "./Source.ts";
import { splitArray } from "./splitArray.ts";
import { splitLines } from "./splitLines.ts";
import type { RowTaker, WantedColumn } from "./WantedColumn.ts";

/** Reads an array of flat records, or one record a line; cells keep the types they have. */
export async function readJson(
  { chunks }: PeekedText,
  source: Source,
  wanted: readonly WantedColumn[],
  take: RowTaker,
): Promise<void> {
  const seen = wanted.map(() => false);
  let names: string[] = [];
  let columns = wanted;
  let places: readonly ColumnPlace[] | undefined;
  const takeText = (text: string, number: number): void => {
    if (source.noun === "line" && text.trim() === "") return;
    const record = parseRecord(text, source, number);
    if (places === undefined) {
      names = Object.keys(record);
      columns = nameColumns(source.name, names, wanted);
      // A field may be left out of a record, so the first one does not say that there is none.
      places = locateColumns(source.name, [...names, ...absent(names, columns)], columns);
    }
    const cells = places.map((place, i) => {
      if ("constant" in place) return place.constant;
      const column = columns[i] as WantedColumn;
      const { name, kind, needed } = column;
      const isThere = Object.hasOwn(record, name);
      seen[i] ||= isThere;
      if (!isThere && needed !== undefined)
        throw noColumn(placeOf(source, number), Object.keys(record), name);
      const cell = isThere ? (record[name] ?? undefined) : undefined;
      if (cell === undefined) refuseBlank(column, source, number);
      return kind === "moment" ? readMoment(cell, column, source, number) : cell;
    });
    take(cells, number);
  };
  await (source.noun === "line" ? splitLines : splitArray)(chunks, source, takeText);
  places?.forEach((place, i) => {
    const { name } = columns[i] as WantedColumn;
    if ("index" in place && !seen[i]) throw noColumn(source.name, names, name);
  });
}

function absent(names: readonly string[], wanted: readonly WantedColumn[]): string[] {
  const other = wanted.filter(({ name, orNumber }) => {
    const isNumber = orNumber && plainNumber(name) !== undefined;
    return !isNumber && !names.includes(name);
  });
  return [...new Set(other.map(({ name }) => name))];
}

export function parseRecord(
  text: string,
  source: Source,
  number: number,
): Readonly<Record<string, unknown>> {
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch (error) {
    const expected = source.noun === "line" ? ", expected one record a line" : "";
    throw new CommandError(
      `${placeOf(source, number)} is not valid JSON${expected}: ${(error as Error).message}`,
    );
  }
  if (isRecord(record)) return record;
  throw new CommandError(
    `${placeOf(source, number)} is not a record, expected one such as {"score": 9}`,
  );
}
