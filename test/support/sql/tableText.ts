import type { Cell } from "./SqlCase.ts";
import type { SqlTable, TableColumn } from "./SqlEngine.ts";

/** How an engine declares columns and writes cells; apart from the dialects, which have to agree with it. */
export interface TableSyntax {
  readonly types: Readonly<Record<TableColumn["type"], string>>;
  readonly name: (name: string) => string;
  readonly text: (text: string) => string;
  /** A type that may or may not hold null. */
  readonly column: (type: string, nullable: boolean) => string;
  readonly instant: (type: "timestamp" | "zoned", instant: number) => string;
  /** What follows the columns of a table. */
  readonly storage?: string;
}

/** SQL as the standard has it. */
export const standard = {
  name: (name) => `"${name.replaceAll('"', '""')}"`,
  text: (text) => `'${text.replaceAll("'", "''")}'`,
  column: (type, nullable) => (nullable ? type : `${type} NOT NULL`),
  instant: (type, instant) => {
    const text = new Date(instant).toISOString().replace("T", " ").replace("Z", "");
    return `'${text}${type === "zoned" ? "+00" : ""}'`;
  },
} as const satisfies Partial<TableSyntax>;

/** The statements that make a table anew and fill it. */
export function tableText(syntax: TableSyntax, table: SqlTable): string[] {
  const { types, column, storage = "" } = syntax;
  const name = syntax.name(table.name);
  const columns = table.columns.map(
    ({ name: own, type, nullable }) => `${syntax.name(own)} ${column(types[type], nullable)}`,
  );
  const rows = table.rows.map((cells) => {
    const texts = cells.map((cell, i) => cellText(syntax, table.columns[i] as TableColumn, cell));
    return `(${texts.join(", ")})`;
  });
  return [
    `DROP TABLE IF EXISTS ${name}`,
    `CREATE TABLE ${name} (${columns.join(", ")})${storage}`,
    ...(rows.length === 0 ? [] : [`INSERT INTO ${name} VALUES ${rows.join(", ")}`]),
  ];
}

function cellText({ text, instant }: TableSyntax, { type }: TableColumn, cell: Cell): string {
  if (cell === null) return "NULL";
  if (typeof cell === "string") return text(cell);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (type === "timestamp" || type === "zoned") return instant(type, cell);
  // A whole number has no exponent in SQL, as it does in JavaScript from 10^21.
  return Number.isInteger(cell) ? String(BigInt(cell)) : String(cell);
}
