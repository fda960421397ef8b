import type { SourceColumn } from "./Engine.ts";
import type { FileSource } from "./file.ts";
import { quoteLiteral } from "./quoteLiteral.ts";

/** The rows of files, as what stands behind FROM. */
export function scanText({ paths, format, delimiter = "," }: FileSource): string {
  const files = `[${paths.map(quoteLiteral).join(", ")}]`;
  switch (format) {
    case "csv":
      return `read_csv(${files}, delim = ${quoteLiteral(delimiter)}, all_varchar = true, files_to_sniff = -1, ${CSV})`;
    case "json":
      return `read_json(${files}, records = true)`;
    case "parquet":
      // Else a fraction would be rounded where the first file holds whole numbers.
      return `read_parquet(${files}, union_by_name = true)`;
  }
}

/** JSON whose values stay as they are written. */
export function scanJson({ paths }: FileSource, columns: readonly SourceColumn[]): string {
  const files = `[${paths.map(quoteLiteral).join(", ")}]`;
  const types = columns.map(({ name }) => `${quoteLiteral(name)}: 'JSON'`);
  return `read_json(${files}, records = true, columns = {${types.join(", ")}})`;
}

/** Nothing is guessed: the header is the first row, and a row of another length is an error. */
export const CSV = [
  "header = true",
  `quote = '"'`,
  `escape = '"'`,
  "comment = ''",
  "skip = 0",
  "nullstr = ''",
  "strict_mode = true",
  "null_padding = false",
  "ignore_errors = false",
].join(", ");
