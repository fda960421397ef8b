import type { Aggregate, Expression } from "./Expression.ts";
import type { Source } from "./Source.ts";

/**
 * A query as stages, each over the one below. Columns have the library's own names until the last
 * stage, so that no stage has to know how a dialect quotes or folds a caller's.
 *
 * @internal
 */
export type Relation =
  | { readonly kind: "source"; readonly source: Source }
  /** Columns worked out row by row. */
  | {
      readonly kind: "rows";
      readonly from: Relation;
      readonly columns: Readonly<Record<string, Expression>>;
      readonly where?: Expression | undefined;
    }
  /** One row for each group; without `by` the whole is one group. */
  | {
      readonly kind: "groups";
      readonly from: Relation;
      readonly by: readonly string[];
      readonly tallies: Readonly<Record<string, Aggregate>>;
      /** Whether a window looks at it more than once, so that it is better worked out once and kept. */
      readonly isKept?: boolean | undefined;
    }
  /** Each row beside each row of a small list of whole numbers. */
  | {
      readonly kind: "pairs";
      readonly from: Relation;
      readonly columns: readonly string[];
      readonly names: readonly string[];
      readonly list: readonly (readonly number[])[];
    }
  /** The rows of several relations of the same columns. */
  | { readonly kind: "stack"; readonly parts: readonly Relation[] };

/** @internal */
export const rows = (
  from: Relation,
  columns: Readonly<Record<string, Expression>>,
  where?: Expression,
): Extract<Relation, { kind: "rows" }> => ({ kind: "rows", from, columns, where });

/** @internal */
export const groups = (
  from: Relation,
  by: readonly string[],
  tallies: Readonly<Record<string, Aggregate>>,
  isKept?: boolean,
): Extract<Relation, { kind: "groups" }> => ({ kind: "groups", from, by, tallies, isKept });
