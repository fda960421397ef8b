import { any, choose, column, compare, type Expression, isMissing, number } from "../Expression.ts";
import { groups, type Relation, rows as selectRows } from "../Relation.ts";
import type { ShapeRequest } from "../SqlPlan.ts";
import { columnsOf } from "./columnsOf.ts";
import { periodCase } from "./periodCase.ts";
import { seenGroups, seenRows } from "./seenRows.ts";

/** The guards of cohort events that only the rows of a customer together tell, counted from 1. */
const [EARLY, DIFFERENT] = [4, 5];

/** Customers by the period that they began in and each one that they were active in. */
export function countCohorts(events: Relation, { keys, labels, has }: ShapeRequest): Relation {
  const edges = labels["edges"] as readonly number[];
  const joined = has("joined");
  const customer = [...keys, "customer"];
  const placed = selectRows(events, {
    ...columnsOf([...customer, "bad", ...(joined ? ["at", "joined"] : [])]),
    period: periodCase("at", edges),
  });
  const tallies = { ...seenRows, ...(joined ? JOINED : {}) };
  const active = groups(placed, [...customer, "period"], tallies, true);
  const first = joined ? "first" : "began";
  const known = selectRows(active, {
    ...columnsOf([...keys, "period", "bad", "refused", "seen"]),
    [first]: { kind: "least-of", of: column("period"), partition: customer },
    last: { kind: "greatest-of", of: within(edges.length - 1), partition: customer },
    ...(joined ? joinedOf(customer) : {}),
  });
  const begun = joined ? beginAtJoining(known, keys, edges) : known;
  const isFirst = compare(column("period"), "=", column(first));
  return groups(begun, [...keys, "began", "period"], {
    ...seenGroups,
    customers: { kind: "count-if", when: isFirst },
    active: { kind: "count" },
    lastActive: { kind: "count-if", when: compare(column("period"), "=", column("last")) },
  });
}

/** A period of the window, 0 for the time after it. */
function within(periods: number): Expression {
  return choose([[compare(column("period"), "<=", number(periods)), column("period")]], number(0));
}

const JOINED = {
  firstAt: { kind: "least", of: column("at") },
  firstJoined: { kind: "least", of: column("joined") },
  lastJoined: { kind: "greatest", of: column("joined") },
} as const;

function joinedOf(partition: readonly string[]): Record<string, Expression> {
  return {
    since: { kind: "least-of", of: column("firstAt"), partition },
    start: { kind: "least-of", of: column("firstJoined"), partition },
    otherStart: { kind: "greatest-of", of: column("lastJoined"), partition },
  };
}

/** Who says when they joined began then, and has no event before that and no other such instant. */
function beginAtJoining(
  known: Relation,
  keys: readonly string[],
  edges: readonly number[],
): Relation {
  const isEarly = compare(column("since"), "<", column("start"));
  const isDifferent = compare(column("start"), "<>", column("otherStart"));
  return selectRows(known, {
    ...columnsOf([...keys, "period", "first", "last", "seen"]),
    began: choose([[isMissing(column("start")), column("first")]], periodCase("start", edges)),
    bad: choose(
      [
        [isDifferent, number(DIFFERENT)],
        [isEarly, number(EARLY)],
      ],
      column("bad"),
    ),
    refused: choose([[any(isDifferent, isEarly), column("seen")]], column("refused")),
  });
}
