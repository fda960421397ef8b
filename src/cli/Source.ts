import { printable } from "./printable.ts";

/** Where rows come from, for messages. */
export interface Source {
  readonly name: string;
  /** What a row is called where the reader will look it up. */
  readonly noun: "row" | "line" | "record";
}

/** What a row is called in files of each format. */
export const NOUNS = { csv: "row", ndjson: "line", json: "record" } as const;

/** "answers.csv, row 17, column "score"". */
export function placeOf({ name, noun }: Source, row: number, column?: string): string {
  const place = `${name}, ${noun} ${row}`;
  return column === undefined ? place : `${place}, column "${printable(column)}"`;
}
