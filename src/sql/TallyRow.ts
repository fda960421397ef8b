import { checkNumber, type NumberRange } from "../core/checkNumber.ts";
import { fail } from "../core/fail.ts";
import { isRecord } from "../core/isRecord.ts";

/** Which rows there are: drivers hand over bigint, text and numbers alike. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * One row of a tally, with its cells by their own names.
 *
 * @internal
 */
export interface TallyRow {
  /** Its place among all rows, for messages. */
  readonly index: number;
  /** A count of rows: whole, at least 0. */
  readonly count: (name: string) => number;
  /** A sum of whole numbers; 0 of no rows. */
  readonly sum: (name: string) => number;
  /** A sum of whole numbers that may pass 2^53, to the nearest number; 0 of no rows. */
  readonly large: (name: string) => number;
  /** A sum of amounts, of a shape with guards; 0 of no rows. */
  readonly amount: (name: string) => number;
  /** A number of the data, or null. */
  readonly value: (name: string) => number | null;
  /** A text of the data, or null. */
  readonly text: (name: string) => string | null;
}

const NAME = "read";

const COUNT: NumberRange = { min: 0, max: Number.MAX_SAFE_INTEGER, whole: true };

const WHOLE: NumberRange = {
  min: Number.MIN_SAFE_INTEGER,
  max: Number.MAX_SAFE_INTEGER,
  whole: true,
};

/** What stands before the names of all columns of a tally. */
export const PREFIX = "cx_";

/** Where a row's period ends, beside the key that says where it starts. */
export const TO = `${PREFIX}to`;

/**
 * Opens a row.
 *
 * @internal
 */
export function openRow(row: Row, index: number): TallyRow {
  const read = (name: string) => {
    const cell = cellOf(row, PREFIX + name);
    if (cell === undefined) {
      const path = ["rows", index, PREFIX + name];
      fail("invalid-shape", NAME, path, cell, "a column of the tally");
    }
    return cell;
  };
  const numberOf = (name: string, range: NumberRange): number => {
    const path = ["rows", index, PREFIX + name];
    return checkNumber(NAME, path, toNumber(path, read(name)), range) + 0;
  };
  return {
    index,
    count: (name) => numberOf(name, COUNT),
    sum: (name) => (read(name) === null ? 0 : numberOf(name, WHOLE)),
    large: (name) => {
      const cell = read(name);
      if (typeof cell === "bigint") return Number(cell);
      return cell === null ? 0 : numberOf(name, { whole: true });
    },
    amount: (name) => {
      if (read(name) !== null) return numberOf(name, {});
      // ClickHouse writes what is not finite as null.
      const path = ["rows", index, PREFIX + name];
      return numberOf("seen", COUNT) === 0 ? 0 : fail("not-finite", NAME, path, null, "a number");
    },
    value: (name) => (read(name) === null ? null : numberOf(name, {})),
    text: (name) => {
      const cell = read(name);
      return cell === null ? null : String(cell);
    },
  };
}

/**
 * A cell by the column's name, as written or as an engine folded it.
 *
 * @internal
 */
export function cellOf(row: Row, name: string): unknown {
  if (row[name] !== undefined) return row[name];
  const folded = name.toLowerCase();
  const found = Object.keys(row).find((key) => key.toLowerCase() === folded);
  return found === undefined ? undefined : row[found];
}

const DIGITS = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** Engines write 64 bits and decimals as bigint, text or objects; beyond 2^53 no number is that count. */
function toNumber(path: readonly (string | number)[], cell: unknown): unknown {
  if (typeof cell === "bigint") {
    const number = Number(cell);
    if (Number.isSafeInteger(number)) return number;
    return fail("out-of-range", NAME, path, String(cell), "a whole number below 2^53");
  }
  // A decimal of a driver's own is an object that writes itself.
  const writes = isRecord(cell) && typeof cell["toString"] === "function";
  const text = writes || typeof cell === "string" ? String(cell).trim() : "";
  return DIGITS.test(text) ? Number(text) : cell;
}
