import { existsSync } from "node:fs";
import { type FileSource, file } from "../duckdb/file.ts";
import { formatOf } from "../duckdb/formatOf.ts";
import { CommandError } from "./CommandError.ts";
import { printable } from "./printable.ts";
import type { Request } from "./Request.ts";

/** What a pattern is told by. */
const PATTERN = /[*?]|\[[^\]]+\]/;

/** What DuckDB would take for a part of one. */
const WILD = /[*?[]/g;

/** Whether a name stands for files of many names; one that is there stands for itself. */
export function isPattern(path: string): boolean {
  return PATTERN.test(path) && !existsSync(path);
}

/** Whether a name says that its rows are compressed. */
export function isCompressed(path: string): boolean {
  return /\.(?:gz|zst)$/i.test(path);
}

/** How files are written, by the flag or the name of the first one; `undefined` where neither tells. */
export function formatOfFiles({
  inputFormat,
  files,
}: Pick<Request, "inputFormat" | "files">): FileSource["format"] | undefined {
  if (inputFormat === undefined) return formatOf(files[0] ?? "");
  return inputFormat === "ndjson" ? "json" : inputFormat;
}

/** The files of a request for DuckDB. */
export function fileSource(
  request: Pick<Request, "inputFormat" | "files" | "delimiter">,
): FileSource {
  const format = formatOfFiles(request);
  const delimiter = format === "csv" ? request.delimiter : undefined;
  const paths = request.files.map((path) => {
    if (isPattern(path)) return path;
    if (existsSync(path)) return path.replace(WILD, (mark) => `[${mark}]`);
    throw new CommandError(`${printable(path)} cannot be read: there is no such file`);
  });
  return file(paths, { format, delimiter });
}
