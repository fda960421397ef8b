import { checkScale, type Scale } from "../../core/Scale.ts";
import type { ScoreTally } from "../../core/ScoreTally.ts";
import { scoreOfPoints } from "../../survey/scoreOfPoints.ts";
import {
  all,
  any,
  column,
  compare,
  type Expression,
  isGiven,
  number,
  subtract,
} from "../Expression.ts";
import { groups, rows as selectRows } from "../Relation.ts";
import type { Guard, SqlField, SqlLabels, SqlShape } from "../SqlPlan.ts";
import type { TallyRow } from "../TallyRow.ts";
import { columnsOf } from "./columnsOf.ts";
import { requiredField } from "./requiredField.ts";
import { seenRows } from "./seenRows.ts";

/** A questionnaire's function; of no respondents it names its scale. */
type OfRespondents = (
  respondents: readonly never[],
  options: never,
) => { readonly tally: ScoreTally | null; readonly options: Readonly<Record<string, unknown>> };

/** Respondents, one row each, with the answer to each item; who left one blank is incomplete. */
export function itemShape<const Item extends string>(
  id: string,
  items: Readonly<Record<Item, "good" | "bad">>,
  calculate: OfRespondents,
) {
  const kind = `${id}-items`;
  const agreement = Object.entries(items) as [Item, "good" | "bad"][];
  const names = agreement.map(([name]) => name);
  const fields = names.map((name, i): [Item, SqlField] => [
    name,
    requiredField("rating", `The answer to item ${i + 1}`),
  ]);
  return {
    kind,
    fields: Object.fromEntries(fields) as Record<Item, SqlField>,
    settings: [],
    additiveOver: "rows",
    labels: ({ options }) => {
      const { min, max } = calculate([], options as never).options["scale"] as Scale;
      return { kind, version: 1, min, max };
    },
    guards: (labels) => names.map((name) => itemGuard(name, labels)),
    relation: (rows, { keys, labels }) => {
      const own = columnsOf([...keys, "bad"]);
      const pointed = selectRows(rows, { ...own, points: pointsOf(agreement, labels) });
      return groups(pointed, [...keys, "points"], { ...seenRows, n: { kind: "count" } });
    },
    columns: ["points", "n"],
    tally: (rows, labels): ScoreTally => {
      const scale = checkScale("read", ["labels"], { min: labels["min"], max: labels["max"] });
      const made = calculate([], { scale } as never).tally as ScoreTally;
      return { ...made, ...countPoints(rows, names.length, scale) };
    },
  } as const satisfies SqlShape;
}

function itemGuard(field: string, labels: SqlLabels): Guard {
  const { min, max } = labels as unknown as Scale;
  const item = column(field);
  const off = any(
    compare(item, "<", number(min)),
    compare(item, ">", number(max)),
    compare(item, "<>", { kind: "integer", of: item }),
  );
  const when = all(isGiven(item), off);
  return { field, when, expected: `a whole number from ${min} to ${max}, or null` };
}

/** How far all answers are from the worst ones; null where one is missing. */
function pointsOf(
  agreement: readonly (readonly [name: string, kind: "good" | "bad"])[],
  labels: SqlLabels,
): Expression {
  const { min, max } = labels as unknown as Scale;
  const points = agreement.map(([name, kind]): Expression => {
    const item: Expression = { kind: "integer", of: column(name) };
    return kind === "good" ? subtract(item, number(min)) : subtract(number(max), item);
  });
  return points.reduce((left, right) => ({ kind: "arithmetic", operator: "+", left, right }));
}

function countPoints(rows: readonly TallyRow[], items: number, scale: Scale) {
  const counts = new Map<number, number>();
  let missing = 0;
  for (const row of rows) {
    const points = row.value("points");
    if (points === null) missing += row.count("n");
    else {
      const score = scoreOfPoints(points, items, scale);
      counts.set(score, (counts.get(score) ?? 0) + row.count("n"));
    }
  }
  return { counts: Object.fromEntries(counts), missing };
}
