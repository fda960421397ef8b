import { checkKnown } from "../../core/checkFields.ts";
import { DAY } from "../../core/DAY.ts";
import { fail } from "../../core/fail.ts";
import { all, column, compare, type Expression, number } from "../Expression.ts";
import { groups, type Relation } from "../Relation.ts";
import type { AskedFor, ShapeRequest, SqlLabels, SqlShape } from "../SqlPlan.ts";
import type { TallyRow } from "../TallyRow.ts";
import { wholeInstant } from "../wholeInstant.ts";
import { givenGuard } from "./givenGuard.ts";
import { requiredField } from "./requiredField.ts";
import { seenRows } from "./seenRows.ts";
import { sumByName } from "./sumByName.ts";

const NAME = "ticket-trends";

const WINDOWS = ["current", "previous"] as const;

/** Tickets of two windows, by topic. Those of neither are left out. */
export const topicShape = {
  kind: NAME,
  fields: {
    topic: requiredField("label", "What the ticket was about"),
    at: requiredField("instant", "When the ticket came"),
  },
  settings: WINDOWS,
  additiveOver: "rows",
  labels: readWindows,
  guards: () => [givenGuard("topic"), givenGuard("at")],
  relation: countTopics,
  columns: ["topic", ...WINDOWS],
  tally: tallyTopics,
} as const satisfies SqlShape;

function readWindows({ options }: AskedFor): SqlLabels {
  const [current, previous] = WINDOWS.map((name) => readWindow(name, options[name]));
  const [start, end] = [(current as Span)[0], (previous as Span)[1]];
  if (end > start)
    fail("inconsistent", NAME, ["options", "previous", "to"], end, "no later than current.from");
  return { kind: NAME, version: 1, current: current as Span, previous: previous as Span };
}

/** Start and end, epoch milliseconds. */
type Span = readonly [from: number, to: number];

function readWindow(name: string, given: unknown): Span {
  const path = ["options", name];
  const window = checkKnown(NAME, given, ["from", "to"], path);
  const from = wholeInstant(NAME, [...path, "from"], window["from"]);
  const to = wholeInstant(NAME, [...path, "to"], window["to"]);
  if (to <= from) fail("inconsistent", NAME, [...path, "to"], to, `later than from, ${from}`);
  return [from, to];
}

function countTopics(tickets: Relation, { keys, labels }: ShapeRequest): Relation {
  const inside = (name: (typeof WINDOWS)[number]): Expression => {
    const [from, to] = labels[name] as Span;
    return all(compare(column("at"), ">=", number(from)), compare(column("at"), "<", number(to)));
  };
  return groups(tickets, [...keys, "topic"], {
    ...seenRows,
    current: { kind: "count-if", when: inside("current") },
    previous: { kind: "count-if", when: inside("previous") },
  });
}

function tallyTopics(rows: readonly TallyRow[], labels: SqlLabels) {
  const named = [...sumByName(rows, "topic", WINDOWS)];
  const countsOf = (window: (typeof WINDOWS)[number]) =>
    Object.fromEntries(
      named.map(([topic, counts]) => [topic, counts[window]]).filter(([, count]) => count !== 0),
    );
  const daysOf = (window: (typeof WINDOWS)[number]) => {
    // Labels of rows may be anybody's: what they lack is for the metric to refuse.
    const [from, to] = [labels[window]].flat();
    return (Number(to) - Number(from)) / DAY;
  };
  return {
    labels: {
      kind: NAME,
      version: 1,
      currentDays: daysOf("current"),
      previousDays: daysOf("previous"),
    },
    current: countsOf("current"),
    previous: countsOf("previous"),
  };
}
