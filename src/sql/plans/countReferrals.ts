import { all, column, compare, isGiven, number, oneIf } from "../Expression.ts";
import { groups, type Relation, rows as selectRows } from "../Relation.ts";
import type { ShapeRequest } from "../SqlPlan.ts";
import { columnsOf } from "./columnsOf.ts";
import { seenGroups, seenRows } from "./seenRows.ts";

/** The part and the whole that a definition needs. */
export function countReferrals(rows: Relation, { keys, labels }: ShapeRequest): Relation {
  const { definition } = labels;
  if (definition === "referrers") return countReferrers(rows, keys);
  const isReferred = isGiven(column("referredBy"));
  if (definition === "referred-purchases") {
    return groups(rows, keys, {
      ...seenRows,
      part: { kind: "count-if", when: isReferred },
      whole: { kind: "count" },
    });
  }
  const marked = selectRows(rows, {
    ...columnsOf([...keys, "customer", "bad"]),
    isReferred: oneIf(isReferred),
  });
  const customers = groups(marked, [...keys, "customer"], {
    ...seenRows,
    referred: { kind: "greatest", of: column("isReferred") },
  });
  return groups(customers, keys, {
    ...seenGroups,
    part: { kind: "sum", of: column("referred") },
    whole: { kind: "count" },
  });
}

/** Who referred someone and is a customer of these rows, too: a part of them, as a rate needs it. */
function countReferrers(rows: Relation, keys: readonly string[]): Relation {
  const own = selectRows(rows, {
    ...columnsOf([...keys, "customer", "bad"]),
    isRow: number(1),
    refers: number(0),
  });
  const referredBy = column("referredBy");
  const referrers = selectRows(
    rows,
    {
      ...columnsOf(keys),
      customer: referredBy,
      bad: number(0),
      isRow: number(0),
      refers: number(1),
    },
    isGiven(referredBy),
  );
  const people = groups({ kind: "stack", parts: [own, referrers] }, [...keys, "customer"], {
    ...seenRows,
    seen: { kind: "sum", of: column("isRow") },
    referrer: { kind: "greatest", of: column("refers") },
  });
  const isCustomer = compare(column("seen"), ">", number(0));
  return groups(people, keys, {
    ...seenGroups,
    part: {
      kind: "count-if",
      when: all(isCustomer, compare(column("referrer"), "=", number(1))),
    },
    whole: { kind: "count-if", when: isCustomer },
  });
}
