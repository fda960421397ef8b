import type { Dialect } from "../../../src/sql/Dialect.ts";
import type { Parameter } from "../../../src/sql/Expression.ts";
import type { Row } from "../../../src/sql/TallyRow.ts";
import type { Cell, ColumnType } from "./SqlCase.ts";

/** A column as a test declares it; a timestamp knows its zone or does not. */
export interface TableColumn {
  readonly name: string;
  readonly type: ColumnType | "zoned";
  readonly nullable: boolean;
}

/** A table of a test, column by column as its rows' cells. */
export interface SqlTable {
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A database that is running. */
export interface SqlEngine {
  readonly name: string;
  readonly dialect: Dialect;
  /** Makes a table anew, in place of one of the same name. */
  readonly create: (table: SqlTable) => Promise<void>;
  /** The rows as the driver hands them over. */
  readonly query: (text: string, params: readonly Parameter[]) => Promise<readonly Row[]>;
  readonly close: () => Promise<void>;
}
