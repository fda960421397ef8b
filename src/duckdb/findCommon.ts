import type { SourceColumn } from "./Engine.ts";
import type { FileSource } from "./file.ts";
import { quoteLiteral } from "./quoteLiteral.ts";
import type { Session } from "./Session.ts";

/** The columns that all of the Parquet files have: where one lacks a column, its rows would be blank. */
export async function findCommon(
  session: Session,
  { paths }: FileSource,
  columns: readonly SourceColumn[],
): Promise<readonly SourceColumn[]> {
  const files = `parquet_schema([${paths.map(quoteLiteral).join(", ")}])`;
  const absent = await session.run(
    `SELECT name FROM ${files} GROUP BY name HAVING COUNT(DISTINCT file_name) < (SELECT COUNT(DISTINCT file_name) FROM ${files})`,
  );
  const names = new Set(absent.map(({ name }) => name));
  return columns.filter(({ name }) => !names.has(name));
}
