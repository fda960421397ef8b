import type { CxMetricsError } from "../core/CxMetricsError.ts";
import { baseRelation } from "../sql/baseRelation.ts";
import { readInput } from "../sql/compile.ts";
import { duckdb } from "../sql/dialects/duckdb.ts";
import {
  column,
  compare,
  type Expression,
  number,
  type Parameter,
  subtract,
} from "../sql/Expression.ts";
import { findPlan, findShape } from "../sql/findPlan.ts";
import { readFinish } from "../sql/finish.ts";
import { guardsOf } from "../sql/guardsOf.ts";
import { checkColumn } from "../sql/InputColumn.ts";
import { rows } from "../sql/Relation.ts";
import type { SqlField } from "../sql/SqlPlan.ts";
import { PREFIX } from "../sql/TallyRow.ts";
import { expressionOf } from "../sql/where/Condition.ts";
import { writeRelation } from "../sql/writeRelation.ts";
import type { Asked } from "./Asked.ts";
import { PLACES, placeRow } from "./placeRow.ts";
import type { Session } from "./Session.ts";

const PLACE: SqlField = { description: "Where a row stands", holds: "label", required: false };

/** The first row that a tally was refused for: it offends a guard, or holds the value that was refused. */
export async function findFault(
  session: Session,
  { name, columns, query }: Asked,
  error: CxMetricsError,
): Promise<CxMetricsError | null> {
  const { format, text } = columns.opened;
  const [place, , at] = error.path;
  if (query === undefined || format === null || place !== "rows") return null;
  const { metric, given, spec } = query;
  const plan = findPlan(name, metric);
  const input = readInput(plan, spec.input);
  const fields = [...input.keys()];
  const field = fields.find((one) => one === at || PREFIX + one === at);
  if (field === undefined) return null;
  const shape = findShape(name, plan, fields);
  const { keys, options } = readFinish(name, spec);
  const periods = keys.some(({ of }) => typeof of !== "string" && of.kind === "periods");
  const guards = guardsOf(shape, shape.labels({ options, given: fields, periods }));
  if (field === at && guards[Number(error.received) - 1]?.when === null) return null;
  const base = baseRelation({
    source: { kind: "subquery", text: columns.select(...PLACES[format]), params: [] },
    keys,
    input: new Map([...input, ["cx_file", "cx_file"], ["cx_row", "cx_row"]]),
    shape: { ...shape, fields: { ...shape.fields, cx_file: PLACE, cx_row: PLACE } },
    guards,
    where: spec.where === undefined ? undefined : expressionOf(name, ["where"], spec.where),
  });
  const of = { cx_file: column("cx_file"), cx_row: column("cx_row"), cx_cell: column(field) };
  const params: Parameter[] = [];
  const faults = writeRelation(
    { dialect: duckdb, params },
    rows(base, of, equals(field === at ? "bad" : field, error.received)),
  );
  return placeRow(
    session,
    { format, text },
    { text: faults, params },
    {
      name,
      column: checkColumn(name, ["input", field], readInput(plan, given.input).get(field)).name,
      code: error.code,
      expected: error.message.slice(error.message.indexOf(EXPECTED) + EXPECTED.length),
      received: (cell) =>
        field === at ? showCell(cell, (shape.fields[field] as SqlField).holds) : error.received,
    },
  );
}

/** A cell as people read it: queries have instants as epoch milliseconds. */
function showCell(cell: unknown, holds: SqlField["holds"]): unknown {
  if (typeof cell !== "bigint") return cell;
  return holds === "instant" ? new Date(Number(cell)).toISOString() : Number(cell);
}

/** What stands in the message of every error between the value and what it should have been. */
const EXPECTED = ", expected ";

/** No parameter can be NaN or infinite; either leaves something of itself when it is taken away. */
function equals(name: string, value: unknown): Expression {
  const of = column(name);
  if (typeof value === "number" && !Number.isFinite(value))
    return compare(subtract(of, of), "<>", number(0));
  return compare(of, "=", { kind: "parameter", value: value as Parameter });
}
