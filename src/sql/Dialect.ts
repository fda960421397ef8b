/**
 * How one engine writes SQL: nothing but what differs.
 *
 * @remarks
 * A dialect of your own is a copy of the nearest one with other fields: `{ ...postgres, name: "cockroach" }`.
 *
 * @public
 */
export interface Dialect {
  /** What it is called, for messages. */
  readonly name: string;
  /** What stands around a name. Inside of it, that mark is written twice unless `escapes` has it. */
  readonly quote: '"' | "`";
  /** What has to be escaped in a name, with what stands for it. */
  readonly escapes?: Readonly<Record<string, string>>;
  /** The longest name in UTF-8 bytes, where an engine cuts longer ones in silence. */
  readonly longestName?: number;
  /** What stands in the text for the value at a place, counted from 1. */
  readonly placeholder: (place: number, value: string | number | boolean) => string;
  /** The type of whole numbers of 64 bits that may be null. */
  readonly bigint: string;
  /**
   * A timestamp or date as epoch milliseconds; one without a zone is UTC. What is finer is cut off, and
   * before 1970 an engine may cut towards 1970 instead of down.
   */
  readonly milliseconds: (timestamp: string) => string;
  /** A whole number, where an engine would give large ones another type than small ones. */
  readonly number?: (digits: string) => string;
  /** The remainder of a whole number that is not negative. */
  readonly remainder?: (dividend: string, divisor: string) => string;
  /** The sum of whole numbers, without overflow; null of no rows. */
  readonly sum?: (value: string) => string;
  /** The sum of amounts; null of no rows. */
  readonly total?: (value: string) => string;
  /** The least; null of no rows. */
  readonly least?: (value: string) => string;
  /** The greatest; null of no rows. */
  readonly greatest?: (value: string) => string;
  /** A value that may be null, where an engine tells types that may from types that may not. */
  readonly nullable?: (value: string) => string;
  /** Whether a stage that is looked at more than once is worked out anew unless it is said to be kept. */
  readonly materialized?: boolean;
}
