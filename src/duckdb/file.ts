import { checkChoice, checkOptions } from "../core/checkOptions.ts";
import { fail } from "../core/fail.ts";
import { formatOf } from "./formatOf.ts";

/**
 * Files as the source of rows.
 *
 * @public
 */
export interface FileSource {
  /** Files, where a table or query could stand, too. */
  readonly kind: "file";
  /** Names or patterns, as `answers/*.parquet`. */
  readonly paths: readonly string[];
  /** How they are written. */
  readonly format: FileFormat;
  /** What stands between the cells of a CSV; found in its header unless given. */
  readonly delimiter?: string | undefined;
}

/**
 * A format of files.
 *
 * @public
 */
export type FileFormat = "csv" | "json" | "parquet";

/**
 * How files are written, where their names do not tell.
 *
 * @public
 */
export interface FileOptions {
  /** The format; by the ending of the first name unless given. */
  readonly format?: FileFormat | undefined;
  /** What stands between the cells of a CSV; found in its header unless given. */
  readonly delimiter?: string | undefined;
}

const NAME = "file";

const FORMATS = ["csv", "json", "parquet"] as const;

/**
 * Files as the source of rows: CSV, JSON, NDJSON or Parquet, compressed by gzip or zstd, too.
 *
 * @remarks
 * `*`, `?`, `[…]` and `**` in a name match as DuckDB's patterns do: `[[]` stands for a bracket that
 * is meant as it is. Several files have the same columns, in whatever order.
 *
 * A CSV has a header, and its cells are text: blank cells are missing, a cell that is no number where
 * one is read is an error, and keys stay as they are written, "01" as "01".
 *
 * @param paths - A name or pattern, or a list of them.
 * @param options - The format and the delimiter, where names and header do not tell.
 * @returns A source for `measure` of an {@link Engine}.
 * @throws {@link CxMetricsError} `invalid-shape` for names that are none or tell no format,
 * `unknown-option` for another format, `inconsistent` for a delimiter of what is no CSV.
 *
 * @example
 * ```ts
 * import { file } from "cx-metrics/duckdb";
 *
 * file("answers/*.parquet").format; // => "parquet"
 * file(["january.csv.gz", "february.csv.gz"]).paths.length; // => 2
 * file("answers.txt"); // throws invalid-shape
 * ```
 *
 * @see {@link open}
 * @public
 */
export function file(paths: string | readonly string[], options: FileOptions = {}): FileSource {
  checkOptions(NAME, options, ["format", "delimiter"]);
  const list: unknown = typeof paths === "string" ? [paths] : paths;
  if (!Array.isArray(list) || list.length === 0)
    fail("invalid-shape", NAME, ["paths"], list, "a name, or a list of names");
  const names = Array.from(list, (path: unknown, i) => {
    if (typeof path === "string" && path !== "" && !path.includes("\0")) return path;
    return fail("invalid-shape", NAME, ["paths", i], path, "a name");
  });
  const [first] = names as [string];
  const format =
    options.format === undefined
      ? formatOf(first)
      : checkChoice(NAME, "format", options.format, FORMATS);
  if (format === undefined)
    fail("invalid-shape", NAME, ["paths", 0], first, "options.format beside such an ending");
  return { kind: "file", paths: names, format, ...checkDelimiter(format, options.delimiter) };
}

function checkDelimiter(format: FileFormat, delimiter: unknown): { delimiter?: string } {
  if (delimiter === undefined) return {};
  const path = ["options", "delimiter"];
  if (format !== "csv") fail("inconsistent", NAME, path, delimiter, `none of ${format}`);
  if (typeof delimiter !== "string" || !/^[^"\r\n\0]{1,4}$/.test(delimiter))
    fail("invalid-shape", NAME, path, delimiter, "one to four characters, no quote or line break");
  return { delimiter };
}
