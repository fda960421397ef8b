import type { Parameter } from "../sql/Expression.ts";
import type { Row } from "../sql/TallyRow.ts";
import type { SourceColumn } from "./Engine.ts";

/** A connection to DuckDB, whose errors are ours. */
export interface Session {
  /** Runs a query and reads all of its rows; the path says whose fault it is where that fails. */
  readonly run: (
    text: string,
    params?: readonly Parameter[],
    path?: readonly string[],
  ) => Promise<Row[]>;
  /** The columns that a query has. */
  readonly columnsOf: (text: string, params?: readonly Parameter[]) => Promise<SourceColumn[]>;
  /** Ends the connection and its database. */
  readonly close: () => void;
}
