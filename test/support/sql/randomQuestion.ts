import * as fc from "fast-check";
import { findPlan, findShape } from "../../../src/sql/findPlan.ts";
import type { InputColumn } from "../../../src/sql/InputColumn.ts";
import type { SqlField, SqlShape } from "../../../src/sql/SqlPlan.ts";
import type { CaseRow, Cell, SqlCase } from "./SqlCase.ts";

/** Names that end a text, a name or a query elsewhere, or that the library uses itself. */
const hostileNames = [
  "select",
  'T"x',
  "a`b",
  "back\\slash",
  "two words",
  "x'; DROP TABLE t; --",
  "Größe",
  "🙂",
  "answer",
  "at",
  "bad",
  "count",
  "key1",
  "key2",
  "n",
  "stage1",
  "stage2",
  "source",
  "$1",
  "a.b",
  "%s?",
] as const;

/** Values of segments that do the same. */
const hostileTexts = [
  "",
  "o'k",
  'say "no"',
  "back\\",
  "\\",
  "🙂",
  "ÄÖ",
  "a\nb",
  "--",
  "NULL",
  "plan",
];

/** A segment's column. */
interface Segment {
  readonly name: string;
  readonly type: "text" | "integer";
}

/** Which rows count. */
interface Filter {
  readonly kind: "equal" | "notEqual" | "isNull";
  readonly segment: number;
  readonly value: string | number;
}

/** A random table, and what is asked of it. */
export interface Question {
  readonly table: string;
  /** Column by column of the case: what the table calls it. */
  readonly names: Readonly<Record<string, string>>;
  readonly segments: readonly Segment[];
  /** Whether the results call the segments by names of their own. */
  readonly renamed: boolean;
  readonly rows: readonly {
    readonly row: CaseRow;
    readonly segments: readonly Cell[];
    readonly moment: number;
  }[];
  /** Whether the columns of no blank cell are declared NOT NULL. */
  readonly required: boolean;
  /** Whether timestamps are declared with a zone. */
  readonly zoned: boolean;
  readonly options: object;
  readonly filter: Filter | null;
  readonly moment: string;
  readonly edges: readonly number[] | null;
}

const instants = fc.oneof(
  fc.constantFrom(0, 1_767_225_600_000, 1_767_225_600_001, 1_774_746_000_000, -86_400_000),
  fc.integer({ min: -300_000_000_000, max: 4_000_000_000_000 }),
);

const bucketEdges = fc
  .uniqueArray(instants, { minLength: 2, maxLength: 5 })
  .map((edges) => edges.sort((a, b) => a - b));

/** How many rows, and how many tables stand in one. */
export interface QuestionSize {
  /** At most, for each table. */
  readonly rows: number;
  /** Where above 1, a first segment tells the tables apart: one query asks about all of them. */
  readonly tables: number;
}

/** What a segment is made of. */
interface SegmentKind {
  readonly type: "text" | "integer";
  readonly cells: fc.Arbitrary<string | number>;
  /** Whether a cell may be blank. */
  readonly blank: boolean;
}

const texts: SegmentKind = {
  type: "text",
  cells: fc.constantFrom(...hostileTexts),
  blank: true,
};

const integers: SegmentKind = {
  type: "integer",
  cells: fc.constantFrom(-1, 0, 7, 2 ** 31 - 1),
  blank: true,
};

/** Random tables of a case, with random segments. */
export function randomQuestion(
  sqlCase: SqlCase,
  { rows, tables }: QuestionSize = { rows: 60, tables: 1 },
): fc.Arbitrary<Question> {
  const columns = Object.keys(sqlCase.columns);
  const blank = Object.entries(sqlCase.columns).filter(([, { nullable }]) => nullable);
  const cuts = isCutByRow(sqlCase) && sqlCase.periods === undefined;
  const edges = sqlCase.periods ?? (cuts ? fc.option(bucketEdges, { freq: 2 }) : fc.constant(null));
  const hostile = fc.shuffledSubarray([...hostileNames], { minLength: columns.length + 5 });
  const plain = fc.constant(["answers", "moment", "number", "plan", "region", ...columns]);
  const numbered: SegmentKind = { type: "integer", cells: fc.nat(tables - 1), blank: false };
  const segments = fc
    .array(fc.constantFrom(texts, texts, integers), { maxLength: 2 })
    .map((kinds) => (tables > 1 ? [numbered, ...kinds] : kinds));
  return fc
    .record({ named: fc.oneof(plain, hostile), kinds: segments, edges, required: fc.boolean() })
    .chain(({ named, kinds, edges: limits, required }) =>
      fc.record({
        table: fc.constant(named[0] as string),
        names: fc.constant(
          Object.fromEntries(columns.map((name, i) => [name, named[i + 5] as string])),
        ),
        segments: fc.constant(kinds.map(({ type }, i) => ({ name: named[i + 2] as string, type }))),
        renamed: fc.boolean(),
        rows: fc.array(
          fc.record({
            row: required
              ? sqlCase.row.filter((row) => blank.every(([name]) => row[name] !== null))
              : sqlCase.row,
            segments: fc.tuple(...kinds.map((kind) => cellOf(kind, required))),
            moment: momentOf(limits),
          }),
          { minLength: tables - 1, maxLength: rows * tables, size: "max" },
        ),
        required: fc.constant(required),
        zoned: fc.boolean(),
        options: sqlCase.options,
        filter: filterOf(kinds, tables),
        moment: fc.constant(named[1] as string),
        edges: fc.constant(limits),
      }),
    );
}

/** Whether any two rows may go to different shards or periods. */
export function isCutByRow(sqlCase: SqlCase): boolean {
  return shapeOf(sqlCase).additiveOver === "rows";
}

/** The columns of a case that say whose rows they are, the customer first. */
export function idColumns(sqlCase: SqlCase): string[] {
  return columnsThatHold(sqlCase, "id");
}

/** The columns of a case whose fields hold this. */
export function columnsThatHold(sqlCase: SqlCase, held: SqlField["holds"]): string[] {
  return Object.entries(shapeOf(sqlCase).fields)
    .filter(([field, { holds }]) => holds === held && Object.hasOwn(sqlCase.input, field))
    .map(([field]) => columnName(sqlCase.input[field] as InputColumn));
}

function columnName(column: InputColumn): string {
  return typeof column === "string" ? column : column.column;
}

/** The shape that answers a case. */
export function shapeOf({ metric, input }: SqlCase): SqlShape {
  return findShape("test", findPlan("test", metric), Object.keys(input));
}

function cellOf({ cells, blank }: SegmentKind, required: boolean): fc.Arbitrary<Cell> {
  return required || !blank ? cells : fc.option(cells, { freq: 4 });
}

/** Instants on the limits of the periods, and on both sides of them. */
function momentOf(edges: readonly number[] | null): fc.Arbitrary<number> {
  if (edges === null) return fc.constant(0);
  const near = fc
    .tuple(fc.constantFrom(...edges), fc.constantFrom(-1, 0, 0, 1, 5_000))
    .map(([edge, off]) => edge + off);
  return fc.oneof(near, instants);
}

/** Of many tables none is left out, and few rows are. */
function filterOf(kinds: readonly SegmentKind[], tables: number): fc.Arbitrary<Question["filter"]> {
  const first = tables > 1 ? 1 : 0;
  if (kinds.length <= first) return fc.constant(null);
  const filter = fc.integer({ min: first, max: kinds.length - 1 }).chain((segment) =>
    fc.record({
      kind:
        tables > 1
          ? fc.constant("notEqual" as const)
          : fc.constantFrom("equal" as const, "notEqual", "notEqual", "isNull"),
      segment: fc.constant(segment),
      value: (kinds[segment] as SegmentKind).cells,
    }),
  );
  return fc.option(filter, { freq: 3 });
}
