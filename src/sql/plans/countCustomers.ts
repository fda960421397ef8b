import {
  all,
  choose,
  column,
  compare,
  type Expression,
  isMissing,
  number,
  oneIf,
  subtract,
} from "../Expression.ts";
import { groups, type Relation, rows as selectRows } from "../Relation.ts";
import type { ShapeRequest } from "../SqlPlan.ts";
import { besidePeriods } from "./besidePeriods.ts";
import { columnsOf } from "./columnsOf.ts";
import { seenGroups, seenRows } from "./seenRows.ts";

/** Later than any instant: where a spell ends that lasts. */
const NEVER = 8_640_000_000_000_001;

/** Customers by whether they were there at both ends of the period, and for how long in it. */
export function countCustomers(spells: Relation, request: ShapeRequest): Relation {
  const { keys, periods } = request;
  const own = keys.filter((key) => key !== periods?.key);
  const spell = [...own, "id", "joined", "until", "before", "bad"];
  const opened = openSpells(spells, own, request);
  const { rows, start, end } = besidePeriods(opened, spell, request);
  const marked = selectRows(rows, {
    ...columnsOf([...keys, "bad"]),
    ...markSpell(start, end),
  });
  const customers = groups(marked, [...keys, "who"], {
    ...seenRows,
    wasThere: { kind: "greatest", of: column("atStart") },
    isThere: { kind: "greatest", of: column("atEnd") },
    isNew: { kind: "greatest", of: column("begins") },
    ms: { kind: "sum", of: timeThere },
  });
  return groups(customers, keys, { ...seenGroups, ...COUNTED });
}

/** Spells with their end, and how far those reach that the customer began before. */
function openSpells(
  spells: Relation,
  own: readonly string[],
  { has }: Pick<ShapeRequest, "has">,
): Relation {
  const left = column("left");
  const until = has("left") ? choose([[isMissing(left), number(NEVER)]], left) : number(NEVER);
  const window = { partition: [...own, "id"], order: ["joined"] };
  return selectRows(spells, {
    ...columnsOf([...own, "id", "joined", "bad"]),
    until,
    before: { kind: "greatest-before", of: until, ...window },
  });
}

/**
 * Where a spell touches the period. Its customer is new if no spell came before. Spells that do not touch
 * it are nobody's: most of them, and one group instead of one for each customer.
 */
function markSpell(start: Expression, end: Expression): Record<string, Expression> {
  const [joined, until, before] = [column("joined"), column("until"), column("before")];
  const isAt = (instant: Expression) =>
    all(compare(joined, "<", instant), compare(until, ">=", instant));
  const isWithin = all(compare(joined, ">=", start), compare(joined, "<", end));
  const isCounted = all(compare(before, ">", start), compare(before, ">", joined));
  const touches = all(compare(joined, "<", end), compare(until, ">=", start));
  return {
    who: choose([[touches, column("id")]], null),
    atStart: oneIf(isAt(start)),
    atEnd: oneIf(isAt(end)),
    begins: oneIf(all(isMissing(before), isWithin)),
    since: choose(
      [
        [isCounted, before],
        [compare(joined, ">", start), joined],
      ],
      start,
    ),
    till: choose([[compare(until, "<", end), until]], end),
  };
}

/** What a spell adds to the time of its customer; where spells overlap, time counts once. */
const timeThere = choose(
  [[compare(column("till"), ">", column("since")), subtract(column("till"), column("since"))]],
  number(0),
);

const holds = (name: string) => compare(column(name), "=", number(1));

const fails = (name: string) => compare(column(name), "=", number(0));

const COUNTED = {
  start: { kind: "count-if", when: holds("wasThere") },
  lost: { kind: "count-if", when: all(holds("wasThere"), fails("isThere")) },
  gained: { kind: "count-if", when: holds("isNew") },
  gainedAndLost: { kind: "count-if", when: all(holds("isNew"), fails("isThere")) },
  reactivated: {
    kind: "count-if",
    when: all(holds("isThere"), fails("wasThere"), fails("isNew")),
  },
  end: { kind: "count-if", when: holds("isThere") },
  customerMs: { kind: "sum", of: column("ms") },
} as const;
