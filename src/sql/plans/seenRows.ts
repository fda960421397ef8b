import { type Aggregate, column, compare, number } from "../Expression.ts";

/** How rows are carried along that a tally must not be made of: which guard, how many, of how many. */
export const seenRows: Readonly<Record<"bad" | "refused" | "seen", Aggregate>> = {
  bad: { kind: "greatest", of: column("bad") },
  refused: { kind: "count-if", when: compare(column("bad"), ">", number(0)) },
  seen: { kind: "count" },
};

/** The same for groups of groups. */
export const seenGroups: Readonly<Record<"bad" | "refused" | "seen", Aggregate>> = {
  bad: { kind: "greatest", of: column("bad") },
  refused: { kind: "sum", of: column("refused") },
  seen: { kind: "sum", of: column("seen") },
};
