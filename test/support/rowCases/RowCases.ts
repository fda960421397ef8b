import type fc from "fast-check";

/** Raw rows as people have them, for a metric whose entry has `records`. */
export interface RowCase {
  /** Few entities with many rows each, in whole ticks; rows of one entity in any order. */
  readonly rows: fc.Arbitrary<readonly object[]>;
  /** The options that the entry's `records.options` names; without them none. */
  readonly options?: fc.Arbitrary<object>;
}

/** Raw rows by the metric's id. */
export type RowCases = Readonly<Record<string, RowCase>>;
