import { checkNumber } from "../../core/checkNumber.ts";
import { checkChoice } from "../../core/checkOptions.ts";
import { CONTACT_MATCHES, SEVEN_DAYS } from "../../support/checkFirstContacts.ts";
import {
  all,
  any,
  column,
  compare,
  type Expression,
  isMissing,
  number,
  subtract,
} from "../Expression.ts";
import { groups, type Relation, rows as selectRows } from "../Relation.ts";
import type { AskedFor, Guard, ShapeRequest, SqlLabels, SqlShape } from "../SqlPlan.ts";
import { wholeInstant } from "../wholeInstant.ts";
import { columnsOf } from "./columnsOf.ts";
import { givenGuard } from "./givenGuard.ts";
import { optionalField } from "./optionalField.ts";
import { requiredField } from "./requiredField.ts";
import { seenRows } from "./seenRows.ts";
import { sumColumns } from "./sumColumns.ts";

const NAME = "first-contacts";

const COUNTS = ["resolvedFirst", "contacts", "censored"] as const;

/** Contacts, of which a further one of the same customer within the window makes a repeat. */
export const firstContactsShape = {
  kind: NAME,
  fields: {
    customer: requiredField("id", "The customer"),
    issue: optionalField("label", "What the contact was about"),
    at: requiredField("instant", "When the customer made contact"),
    resolved: requiredField("truth", "Whether it was resolved"),
  },
  settings: ["window", "match", "asOf"],
  additiveOver: "entities",
  labels: readLabels,
  guards: guardContacts,
  relation: countFirstContacts,
  columns: COUNTS,
  tally: (rows, labels) => ({ labels, ...sumColumns(rows, COUNTS) }),
} as const satisfies SqlShape;

function readLabels({ options }: AskedFor): SqlLabels {
  const { window = SEVEN_DAYS } = options;
  return {
    kind: NAME,
    version: 1,
    window: checkNumber(NAME, ["options", "window"], window, { min: 1, whole: true }),
    match: checkChoice(NAME, "match", options["match"], CONTACT_MATCHES),
    asOf: wholeInstant(NAME, ["options", "asOf"], options["asOf"]),
  };
}

function guardContacts({ asOf }: SqlLabels): Guard[] {
  return [
    givenGuard("customer"),
    givenGuard("at"),
    {
      field: "at",
      when: compare(column("at"), ">", number(asOf as number)),
      expected: "no instant after options.asOf",
    },
    givenGuard("resolved"),
  ];
}

function countFirstContacts(contacts: Relation, { keys, labels, has }: ShapeRequest): Relation {
  const issue = labels["match"] === "issue" && has("issue") ? ["issue"] : [];
  const window = { partition: [...keys, "customer", ...issue], order: ["at"] };
  const at = column("at");
  const beside = selectRows(contacts, {
    ...columnsOf([...keys, "at", "resolved", "bad"]),
    before: { kind: "previous", of: at, ...window },
    after: { kind: "next", of: at, ...window },
  });
  const far = (from: Expression, to: Expression): Expression =>
    compare(subtract(to, from), ">=", number(labels["window"] as number));
  const isFirst = any(isMissing(column("before")), far(column("before"), at));
  const isOver = far(at, number(labels["asOf"] as number));
  const isLast = any(isMissing(column("after")), far(at, column("after")));
  return groups(beside, keys, {
    ...seenRows,
    resolvedFirst: { kind: "count-if", when: all(column("resolved"), isFirst, isOver, isLast) },
    contacts: { kind: "count-if", when: all(isFirst, isOver) },
    censored: { kind: "count-if", when: all(isFirst, { kind: "not", of: isOver }) },
  });
}
