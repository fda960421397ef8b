import { checkNumber, WHOLE_COUNT } from "../../core/checkNumber.ts";
import { fail } from "../../core/fail.ts";
import { openTable } from "../../core/Rows.ts";
import { binomialQuantile } from "../../stats/binomialQuantile.ts";
import { readCounts, totalOf } from "../readCounts.ts";

/** Columns of any kind. */
type Columns = Readonly<Record<string, ArrayLike<unknown>>>;

/** Rows that stand for customers, to draw from. */
export interface Resampler {
  /** How many customers there are. */
  readonly total: number;
  /** All rows with their counts, as columns. */
  readonly all: Columns;
  /** As many customers, drawn with replacement: the rows that any was drawn of, with their number. */
  readonly draw: (random: () => number) => Columns;
}

/** From so many customers a row on, drawing each row's number beats drawing each customer. */
const COLLAPSED = 64;
/** What a binomial distribution can be drawn of. */
const MOST = 1e10;

/**
 * Prepares rows of any fields for drawing customers with replacement, each row counting for its `count`.
 *
 * @internal
 */
export function resampleRows(name: string, rows: unknown): Resampler {
  const table = openTable(name, "customers", rows);
  const count = readCounts(name, table);
  count.forEach((value, row) => {
    if (!Number.isInteger(value)) checkNumber(name, table.place(row, "count"), value, WHOLE_COUNT);
  });
  const total = totalOf(name, count);
  if (total > MOST)
    fail("out-of-range", name, ["customers"], total, `at most ${MOST} customers to draw from`);
  const columns = columnsOf(rows as object);
  const drawn = new Float64Array(table.length);
  const fill = filler(count, total);
  return {
    total,
    all: { ...columns, count },
    draw: (random) => {
      drawn.fill(0);
      fill(drawn, random);
      const kept = placesAboveZero(drawn);
      const pick = ([field, column]: readonly [string, ArrayLike<unknown>]) =>
        [field, pickCells(column, kept)] as const;
      return Object.fromEntries(Object.entries({ ...columns, count: drawn }).map(pick));
    },
  };
}

function placesAboveZero(drawn: Float64Array): Uint32Array {
  const places = new Uint32Array(drawn.length);
  let size = 0;
  for (let row = 0; row < drawn.length; row++) if (drawn[row] !== 0) places[size++] = row;
  return places.subarray(0, size);
}

function pickCells(column: ArrayLike<unknown>, rows: Uint32Array): ArrayLike<unknown> {
  const size = rows.length;
  const cells = column instanceof Float64Array ? new Float64Array(size) : new Array<unknown>(size);
  for (let i = 0; i < size; i++) cells[i] = column[rows[i] as number];
  return cells;
}

/** The columns, made of records where there are none. */
function columnsOf(rows: object): Columns {
  if (!Array.isArray(rows))
    return Object.fromEntries(Object.entries(rows).filter(([, column]) => column !== undefined));
  const records = rows as readonly Readonly<Record<string, unknown>>[];
  const fields = new Set<string>();
  for (const record of records) for (const field of Object.keys(record)) fields.add(field);
  return Object.fromEntries(
    Array.from(fields, (field) => {
      const cells = records.map((record) => record[field]);
      return [field, cells.every(isNumber) ? Float64Array.from(cells) : cells];
    }),
  );
}

function isNumber(cell: unknown): cell is number {
  return typeof cell === "number";
}

/** How the numbers of rows are drawn: all customers one by one, or where rows stand for many, row by row. */
function filler(
  count: Float64Array,
  total: number,
): (drawn: Float64Array, random: () => number) => void {
  if (total > COLLAPSED * count.length)
    return (drawn, random) => {
      let left = total;
      let wanted = total;
      for (let row = 0; row < count.length && wanted > 0; row++) {
        const some = count[row] as number;
        const got = some === 0 ? 0 : binomialQuantile(random(), wanted, some / left);
        drawn[row] = got;
        wanted -= got;
        left -= some;
      }
    };
  if (count.every((some) => some === 1))
    return (drawn, random) => {
      for (let i = 0; i < total; i++) {
        const row = Math.floor(random() * total);
        drawn[row] = (drawn[row] as number) + 1;
      }
    };
  const ends = count.slice();
  for (let row = 1; row < ends.length; row++)
    ends[row] = (ends[row] as number) + (ends[row - 1] as number);
  return (drawn, random) => {
    for (let i = 0; i < total; i++) {
      const row = placeOf(Math.floor(random() * total), ends);
      drawn[row] = (drawn[row] as number) + 1;
    }
  };
}

/** The row of a customer: the first one that ends beyond. */
function placeOf(customer: number, ends: Float64Array): number {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] as number) > customer) high = middle;
    else low = middle + 1;
  }
  return low;
}
