import { fail } from "../core/fail.ts";
import { duckdb } from "../sql/dialects/duckdb.ts";
import { quoteName } from "../sql/quoteName.ts";
import type { SourceColumn } from "./Engine.ts";
import type { OpenedSource } from "./openSource.ts";
import { quoteLiteral } from "./quoteLiteral.ts";
import type { Reading } from "./Reading.ts";
import type { Role } from "./Role.ts";
import { readJson } from "./readJson.ts";
import { readText } from "./readText.ts";

/** Where the caller named a column. */
type Path = readonly (string | number)[];

/** A column whose cells are read by this library. */
export interface ReadColumn {
  readonly name: string;
  readonly role: Role;
  readonly reading: Reading;
}

/** The columns of a source that queries read, each as what it is used for. */
export interface TypedColumns {
  readonly opened: OpenedSource;
  /** Whether cells have no types of their own, as in CSV and JSON. */
  readonly isRead: boolean;
  /** Takes a column, and says under which name a query finds it. */
  readonly use: (name: string, role: Role, path: Path) => string;
  /** Those that are read cell by cell, in the order of the marks in their errors. */
  readonly read: readonly ReadColumn[];
  /** The query of these columns. */
  readonly select: (...more: readonly string[]) => string;
}

/** The error of a cell that cannot be read, with the place of its column. */
export const UNREADABLE = /cx-metrics cannot read (\d+)/;

/** Which types hold what; a key can be made of anything. */
const TYPES: Readonly<Record<Role, RegExp>> = {
  key: /^/,
  text: /^/,
  number: /^(?:U?(?:TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|FLOAT|DOUBLE|DECIMAL\([\d,]+\))$/,
  truth: /^BOOLEAN$/,
  instant: /^(?:DATE|TIMESTAMP[A-Z_ ]*)$/,
};

const EXPECTED: Readonly<Record<Role, string>> = {
  key: "a column",
  text: "a column",
  number: "a column of numbers",
  truth: "a column of true and false",
  instant: "a column of timestamps or dates",
};

/** Opens the columns of a source for queries. */
export function typeColumns(metric: string, opened: OpenedSource): TypedColumns {
  const { text, columns, format } = opened;
  const selected = new Map<string, string>();
  const read: ReadColumn[] = [];
  const taken = new Set(columns.map(({ name }) => name.toLowerCase()));
  const reader = format === "csv" ? readText : format === "json" ? readJson : undefined;
  return {
    opened,
    isRead: reader !== undefined,
    read,
    use: (name, role, path) => {
      const { type } = findColumn(metric, opened, name, path);
      const cell = quoteName(duckdb, name);
      if (reader === undefined) {
        if (!TYPES[role].test(type))
          fail("invalid-shape", metric, path, `${name}, a column of ${type}`, EXPECTED[role]);
        selected.set(name, cell);
        return name;
      }
      const own = role === "key" ? name : nameApart(`${name} as ${role}`, taken);
      if (selected.has(own)) return own;
      const reading = reader(cell, role);
      selected.set(own, writeReading(reading, read.length));
      read.push({ name, role, reading });
      return own;
    },
    select: (...more) => {
      const list = Array.from(selected, ([name, of]) => `${of} AS ${quoteName(duckdb, name)}`);
      return `SELECT ${[...list, ...more].join(", ")} FROM ${text}`;
    },
  };
}

function writeReading({ ways, given, always }: Reading, place: number): string {
  const [quickest, ...others] = ways;
  if (always) return String(quickest);
  const error = `error(${quoteLiteral(`cx-metrics cannot read ${place}`)})`;
  // No COALESCE of all: DuckDB tries the slow ways on every row then, which takes several times as long.
  const rest = `COALESCE(${[...others, error].join(", ")})`;
  return `CASE WHEN ${quickest} IS NOT NULL THEN ${quickest} WHEN ${given} THEN ${rest} END`;
}

function findColumn(
  metric: string,
  { columns, twins }: OpenedSource,
  name: string,
  path: Path,
): SourceColumn {
  if (twins.includes(name)) fail("inconsistent", metric, path, name, "a column that is there once");
  const found = columns.find((column) => column.name === name);
  const known = columns.map((column) => column.name).join(", ");
  return found ?? fail("invalid-shape", metric, path, name, `one of the columns ${known}`);
}

/** A name that no column of the source has. */
function nameApart(name: string, taken: ReadonlySet<string>): string {
  return taken.has(name.toLowerCase()) ? nameApart(`${name}_`, taken) : name;
}
