import type { RfmDimensions } from "../../value/RfmResult.ts";
import { checkGuards } from "../checkGuards.ts";
import { choose, column, compare, type Expression, number } from "../Expression.ts";
import { columnsOf } from "../plans/columnsOf.ts";
import { seenGroups } from "../plans/seenRows.ts";
import { groups, type Relation, rows } from "../Relation.ts";
import type { Guard } from "../SqlPlan.ts";
import { openRow, type Row } from "../TallyRow.ts";
import type { Tallied } from "./refineCells.ts";

const DIMENSIONS = ["recency", "frequency", "monetary"] as const;

/** How many customers have each value, ascending; recency in milliseconds. */
export type RfmTallies = RfmDimensions<readonly Tallied[]>;

/** The columns of the tallies' rows. */
export const RFM_TALLY_COLUMNS = [
  "dimension",
  "whole",
  "amount",
  "n",
  "bad",
  "refused",
  "seen",
] as const;

/**
 * The values of the three dimensions, counted: whole numbers and amounts of money in columns of their
 * own, since not every engine takes both for one.
 *
 * @internal
 */
export function tallyRfm(customers: Relation): Relation {
  const parts = DIMENSIONS.map((name, i) => {
    const isAmount = name === "monetary";
    return rows(customers, {
      dimension: number(i),
      whole: isAmount ? blankOf("recency") : column(name),
      amount: isAmount ? column(name) : blankOf("monetary"),
      ...columnsOf(["bad", "refused", "seen"]),
    });
  });
  return groups({ kind: "stack", parts }, ["dimension", "whole", "amount"], {
    ...seenGroups,
    n: { kind: "count" },
  });
}

/** Null, of a column's type. */
function blankOf(name: string): Expression {
  return choose([[compare(number(1), "=", number(0)), column(name)]], null);
}

/**
 * The tallies of rows.
 *
 * @internal
 */
export function readRfmTallies(given: readonly Row[], guards: readonly Guard[]): RfmTallies {
  const opened = given.map(openRow);
  const [recency, frequency, monetary] = DIMENSIONS.map((_, i) =>
    opened.filter((row) => row.value("dimension") === i),
  ) as [typeof opened, typeof opened, typeof opened];
  checkGuards(recency, guards);
  const read = (rows: typeof opened, column: "whole" | "amount") =>
    rows
      .map((row): Tallied => ({ value: row.amount(column), count: row.count("n") }))
      .sort((a, b) => a.value - b.value);
  return {
    recency: read(recency, "whole"),
    frequency: read(frequency, "whole"),
    monetary: read(monetary, "amount"),
  };
}
