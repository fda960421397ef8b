import * as fc from "fast-check";
import { and } from "../../../src/sql/where/and.ts";
import { atLeast } from "../../../src/sql/where/atLeast.ts";
import { atMost } from "../../../src/sql/where/atMost.ts";
import type { Comparand, Condition } from "../../../src/sql/where/Condition.ts";
import { equal } from "../../../src/sql/where/equal.ts";
import { greater } from "../../../src/sql/where/greater.ts";
import { isNull } from "../../../src/sql/where/isNull.ts";
import { less } from "../../../src/sql/where/less.ts";
import { not } from "../../../src/sql/where/not.ts";
import { notEqual } from "../../../src/sql/where/notEqual.ts";
import { oneOf } from "../../../src/sql/where/oneOf.ts";
import { or } from "../../../src/sql/where/or.ts";
import type { CaseRow, Cell } from "./SqlCase.ts";

const comparisons = { equal, notEqual, less, atMost, greater, atLeast };

/** A condition as a test writes it; an instant is epoch milliseconds here. */
export type ConditionTree =
  | { readonly kind: "and" | "or"; readonly of: readonly ConditionTree[] }
  | { readonly kind: "not"; readonly of: ConditionTree }
  | { readonly kind: "isNull"; readonly column: string }
  | { readonly kind: "oneOf"; readonly column: string; readonly values: readonly Given[] }
  | { readonly kind: keyof typeof comparisons; readonly column: string; readonly value: Given };

type Given = string | number | boolean;

/** Random trees over columns with the values that they may be compared with. */
export function conditionTrees(
  columns: Readonly<Record<string, readonly Given[]>>,
): fc.Arbitrary<ConditionTree> {
  const named = fc.constantFrom(...Object.entries(columns));
  const leaf = named.chain(([column, values]): fc.Arbitrary<ConditionTree> => {
    const value = fc.constantFrom(...values);
    const isOrdered = typeof values[0] === "number";
    const kinds: (keyof typeof comparisons)[] = isOrdered
      ? ["equal", "notEqual", "less", "atMost", "greater", "atLeast"]
      : ["equal", "notEqual"];
    return fc.oneof(
      fc.record({ kind: fc.constantFrom(...kinds), column: fc.constant(column), value }),
      fc.constant({ kind: "isNull", column } as const),
      fc.record({
        kind: fc.constant("oneOf" as const),
        column: fc.constant(column),
        values: fc.array(value, { minLength: 1, maxLength: 3 }),
      }),
    );
  });
  const { tree } = fc.letrec<{ tree: ConditionTree }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.record({
        kind: fc.constantFrom("and" as const, "or" as const),
        of: fc.array(tie("tree"), { minLength: 1, maxLength: 3 }),
      }),
      fc.record({ kind: fc.constant("not" as const), of: tie("tree") }),
    ),
  }));
  return tree;
}

/** Whether it holds of a row; null where nobody knows. */
export function truthOf(tree: ConditionTree, row: CaseRow): boolean | null {
  switch (tree.kind) {
    case "and":
      return allOf(tree.of.map((one) => truthOf(one, row)));
    case "or":
      return negate(allOf(tree.of.map((one) => negate(truthOf(one, row)))));
    case "not":
      return negate(truthOf(tree.of, row));
    case "isNull":
      return row[tree.column] === null;
    case "oneOf":
      return truthOf(
        {
          kind: "or",
          of: tree.values.map((value) => ({ kind: "equal", column: tree.column, value })),
        },
        row,
      );
    default:
      return compareCell(tree.kind, row[tree.column] as Cell, tree.value);
  }
}

function allOf(truths: readonly (boolean | null)[]): boolean | null {
  if (truths.includes(false)) return false;
  return truths.includes(null) ? null : true;
}

function negate(truth: boolean | null): boolean | null {
  return truth === null ? null : !truth;
}

function compareCell(kind: keyof typeof comparisons, cell: Cell, value: Given): boolean | null {
  if (cell === null) return null;
  switch (kind) {
    case "equal":
      return cell === value;
    case "notEqual":
      return cell !== value;
    case "less":
      return cell < value;
    case "atMost":
      return cell <= value;
    case "greater":
      return cell > value;
    case "atLeast":
      return cell >= value;
  }
}

/** The condition as the library has it; a column of instants is compared with a `Date`. */
export function conditionOf(tree: ConditionTree, instants: readonly string[]): Condition {
  const inner = (one: ConditionTree) => conditionOf(one, instants);
  switch (tree.kind) {
    case "and":
      return and(...tree.of.map(inner));
    case "or":
      return or(...tree.of.map(inner));
    case "not":
      return not(inner(tree.of));
    case "isNull":
      return isNull(tree.column);
    case "oneOf":
      return oneOf(
        tree.column,
        tree.values.map((value) => comparandOf(tree.column, value, instants)),
      );
    default:
      return comparisons[tree.kind](tree.column, comparandOf(tree.column, tree.value, instants));
  }
}

function comparandOf(column: string, value: Given, instants: readonly string[]): Comparand {
  return instants.includes(column) ? new Date(value as number) : value;
}
