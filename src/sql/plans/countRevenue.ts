import {
  all,
  any,
  choose,
  column,
  compare,
  type Expression,
  isMissing,
  number,
  oneIf,
} from "../Expression.ts";
import { groups, type Relation, rows as selectRows } from "../Relation.ts";
import type { ShapeRequest } from "../SqlPlan.ts";
import { besidePeriods } from "./besidePeriods.ts";
import { columnsOf } from "./columnsOf.ts";
import { revenueSums } from "./revenueSums.ts";
import { seenGroups, seenRows } from "./seenRows.ts";

/** The guard of revenue changes that rows beside each other tell, counted from 1. */
const CONTRADICTION = 4;

/** What each customer pays at both ends of the period, and what that adds up to. */
export function countRevenue(changes: Relation, request: ShapeRequest): Relation {
  const { keys, periods, has } = request;
  const own = keys.filter((key) => key !== periods?.key);
  const currency = has("currency") ? ["currency"] : [];
  const kept = [...own, "customer", "at", "bad", ...currency];
  const opened = openChanges(changes, kept, [...own, "customer"]);
  const change = [...kept, "amount", "until", "other"];
  const { rows, start, end } = besidePeriods(opened, change, request);
  const marked = selectRows(rows, {
    ...columnsOf([...keys, "customer", ...currency]),
    bad: choose([[contradicts, number(CONTRADICTION)]], column("bad")),
    atStart: amountAt(start),
    atEnd: amountAt(end),
    paid: oneIf(all(compare(column("at"), "<", start), compare(column("amount"), ">", number(0)))),
  });
  const customers = groups(marked, [...keys, "customer"], {
    ...seenRows,
    ...(has("currency") ? CURRENCIES : {}),
    before: { kind: "sum", of: column("atStart") },
    after: { kind: "sum", of: column("atEnd") },
    hasPaid: { kind: "greatest", of: column("paid") },
  });
  return groups(customers, keys, {
    ...seenGroups,
    ...revenueSums,
    currency: { kind: "least", of: has("currency") ? column("least") : number(0) },
    otherCurrency: { kind: "greatest", of: has("currency") ? column("greatest") : number(0) },
    unnamed: { kind: "sum", of: has("currency") ? column("blank") : number(0) },
  });
}

/** Changes with what the same customer pays next, and from when on. */
function openChanges(
  changes: Relation,
  kept: readonly string[],
  partition: readonly string[],
): Relation {
  const amount = { kind: "integer", of: column("mrr") } as const;
  return selectRows(changes, {
    ...columnsOf(kept),
    amount,
    until: { kind: "next", of: column("at"), partition, order: ["at"] },
    other: { kind: "next", of: amount, partition, order: ["at"] },
  });
}

/** Which of two MRRs of one instant holds would hang on the order of the rows. */
const contradicts = all(
  compare(column("until"), "=", column("at")),
  compare(column("other"), "<>", column("amount")),
);

/** What holds at an instant; a change at that instant belongs to what follows. */
function amountAt(instant: Expression): Expression {
  const holds = all(
    compare(column("at"), "<", instant),
    any(isMissing(column("until")), compare(column("until"), ">=", instant)),
  );
  return choose([[holds, column("amount")]], number(0));
}

const CURRENCIES = {
  least: { kind: "least", of: column("currency") },
  greatest: { kind: "greatest", of: column("currency") },
  blank: { kind: "count-if", when: isMissing(column("currency")) },
} as const;
