import type { FileFormat } from "./file.ts";

const ENDINGS: Readonly<Record<string, FileFormat>> = {
  csv: "csv",
  tsv: "csv",
  json: "json",
  ndjson: "json",
  jsonl: "json",
  parquet: "parquet",
};

/** The format by the ending of a name, that of a compression aside. */
export function formatOf(path: string): FileFormat | undefined {
  const ending = /\.([a-z]+)(?:\.(?:gz|zst))?$/i.exec(path)?.[1] ?? "";
  return ENDINGS[ending.toLowerCase()];
}
