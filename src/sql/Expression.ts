/** What a caller's value can be; it travels beside the text, never in it. */
export type Parameter = string | number | boolean;

/** How two values are compared. */
export type Comparison = "=" | "<>" | "<" | "<=" | ">" | ">=";

/**
 * The closed algebra that every query is made of: no division, no rounding, no percentile, no text of a
 * caller's. Columns are those of the stage below, under the library's own names.
 *
 * @internal
 */
export type Expression =
  | { readonly kind: "column"; readonly name: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "parameter"; readonly value: Parameter }
  /** Words of the library's own, as the labels of a tally. */
  | { readonly kind: "words"; readonly value: string }
  | {
      readonly kind: "compare";
      readonly operator: Comparison;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "all" | "any"; readonly of: readonly Expression[] }
  | { readonly kind: "not" | "missing"; readonly of: Expression }
  | {
      readonly kind: "arithmetic";
      readonly operator: "+" | "-" | "*";
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "remainder"; readonly of: Expression; readonly divisor: number }
  | {
      readonly kind: "choose";
      readonly cases: readonly (readonly [when: Expression, then: Expression])[];
      readonly otherwise: Expression | null;
    }
  /** A timestamp as epoch milliseconds. */
  | { readonly kind: "milliseconds"; readonly of: Expression }
  /** A number as a whole number, in whatever way the engine rounds. */
  | { readonly kind: "integer"; readonly of: Expression }
  /** The cell of the row before or after within the partition, null where there is none. */
  | ({ readonly kind: "previous" | "next"; readonly of: Expression } & Window)
  /** The greatest cell of all rows before within the partition, null where there is none. */
  | ({ readonly kind: "greatest-before"; readonly of: Expression } & Window)
  /** The greatest or least cell of the partition. */
  | {
      readonly kind: "greatest-of" | "least-of";
      readonly of: Expression;
      readonly partition: readonly string[];
    };

/** Rows that belong together, and their order. Always by entity: no engine gets all rows in one task. */
export interface Window {
  readonly partition: readonly string[];
  readonly order: readonly string[];
}

/**
 * What a group of rows adds up to.
 *
 * @internal
 */
export type Aggregate =
  | { readonly kind: "count" }
  | { readonly kind: "count-if"; readonly when: Expression }
  /** The sum of whole numbers, which no engine may let overflow; null of no rows. */
  | { readonly kind: "sum"; readonly of: Expression }
  /** The sum of amounts, as exact as the column's type; null of no rows. */
  | { readonly kind: "total"; readonly of: Expression }
  | { readonly kind: "least" | "greatest"; readonly of: Expression };

/** @internal */
export const column = (name: string): Expression => ({ kind: "column", name });

/** @internal */
export const number = (value: number): Expression => ({ kind: "number", value });

/** @internal */
export const compare = (left: Expression, operator: Comparison, right: Expression): Expression => ({
  kind: "compare",
  operator,
  left,
  right,
});

/** @internal */
export const all = (...of: readonly Expression[]): Expression => ({ kind: "all", of });

/** @internal */
export const any = (...of: readonly Expression[]): Expression => ({ kind: "any", of });

/** @internal */
export const isMissing = (of: Expression): Expression => ({ kind: "missing", of });

/** @internal */
export const isGiven = (of: Expression): Expression => ({ kind: "not", of: isMissing(of) });

/** @internal */
export const subtract = (left: Expression, right: Expression): Expression => ({
  kind: "arithmetic",
  operator: "-",
  left,
  right,
});

/** @internal */
export const choose = (
  cases: readonly (readonly [when: Expression, then: Expression])[],
  otherwise: Expression | null,
): Expression => ({ kind: "choose", cases, otherwise });

/** 1 where it holds, 0 where it does not or nobody knows. @internal */
export const oneIf = (when: Expression): Expression => choose([[when, number(1)]], number(0));
