import type { CxMetricsError } from "../core/CxMetricsError.ts";
import { checkSource } from "../sql/checkSource.ts";
import { duckdb } from "../sql/dialects/duckdb.ts";
import type { Parameter } from "../sql/Expression.ts";
import { quoteName } from "../sql/quoteName.ts";
import type { EngineSource, SourceColumn } from "./Engine.ts";
import { explainRagged } from "./explainRagged.ts";
import type { FileFormat, FileSource } from "./file.ts";
import { findCommon } from "./findCommon.ts";
import { readHeader } from "./readHeader.ts";
import type { Session } from "./Session.ts";
import { scanJson, scanText } from "./scanText.ts";

/** A source whose columns are known. */
export interface OpenedSource {
  /** What stands behind FROM. */
  readonly text: string;
  readonly params: readonly Parameter[];
  readonly columns: readonly SourceColumn[];
  /** The files' format; null for tables and queries. */
  readonly format: FileFormat | null;
  /** Names that stand in a header more than once. */
  readonly twins: readonly string[];
}

/** Looks at what a source has, not at its rows. */
export async function openSource(
  session: Session,
  name: string,
  from: EngineSource,
): Promise<OpenedSource> {
  if (isFile(from)) return openFile(session, from);
  checkSource(name, from);
  const text =
    from.kind === "table"
      ? from.path.map((part) => quoteName(duckdb, part)).join(".")
      : `(${from.text}\n) AS "source"`;
  const params = from.kind === "table" ? [] : from.params;
  const columns = await session.columnsOf(`SELECT * FROM ${text} LIMIT 0`, params);
  return { text, params, columns, format: null, twins: [] };
}

async function openFile(session: Session, file: FileSource): Promise<OpenedSource> {
  const { format } = file;
  const opened = { params: [], format };
  const columnsOf = (text: string) => session.columnsOf(`SELECT * FROM ${text} LIMIT 0`);
  switch (format) {
    case "csv": {
      const { delimiter, names } = await readHeader(session, file);
      const text = scanText({ ...file, delimiter });
      const columns = await columnsOf(text).catch((error: CxMetricsError) =>
        explainRagged(session, { ...file, delimiter }, error),
      );
      const twins = names.filter((name, i) => names.indexOf(name) !== i);
      return { ...opened, text, columns, twins };
    }
    case "json": {
      const columns = await columnsOf(scanText(file));
      return { ...opened, text: scanJson(file, columns), columns, twins: [] };
    }
    case "parquet": {
      const text = scanText(file);
      const columns = await findCommon(session, file, await columnsOf(text));
      return { ...opened, text, columns, twins: [] };
    }
  }
}

function isFile(from: EngineSource): from is FileSource {
  return typeof from === "object" && from !== null && from.kind === "file";
}
