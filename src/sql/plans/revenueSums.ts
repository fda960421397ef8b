import {
  type Aggregate,
  all,
  choose,
  column,
  compare,
  type Expression,
  number,
  subtract,
} from "../Expression.ts";

const [before, after] = [column("before"), column("after")];

const sumIf = (when: Expression, of: Expression): Aggregate => ({
  kind: "sum",
  of: choose([[when, of]], number(0)),
});

const is = (value: Expression, count: number) => compare(value, "=", number(count));

const pays = (value: Expression) => compare(value, ">", number(0));

/** What customers add up to by what they pay before and after. */
export const revenueSums = {
  start: { kind: "sum", of: before },
  new: sumIf(all(is(before, 0), is(column("hasPaid"), 0)), after),
  expansion: sumIf(all(pays(before), compare(after, ">", before)), subtract(after, before)),
  reactivation: sumIf(all(is(before, 0), is(column("hasPaid"), 1)), after),
  contraction: sumIf(all(pays(after), compare(after, "<", before)), subtract(before, after)),
  churn: sumIf(is(after, 0), before),
  end: { kind: "sum", of: after },
} as const;
