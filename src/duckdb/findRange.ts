import { readField } from "../sql/baseRelation.ts";
import { duckdb } from "../sql/dialects/duckdb.ts";
import { column, isMissing, type Parameter } from "../sql/Expression.ts";
import type { InputColumn } from "../sql/InputColumn.ts";
import { groups, rows } from "../sql/Relation.ts";
import { openRow } from "../sql/TallyRow.ts";
import { type Condition, expressionOf } from "../sql/where/Condition.ts";
import { writeRelation } from "../sql/writeRelation.ts";
import type { EngineSource, InstantRange } from "./Engine.ts";
import { explainRow } from "./explainRow.ts";
import { openSource } from "./openSource.ts";
import type { Session } from "./Session.ts";
import { typeColumn } from "./typeColumn.ts";
import { typeColumns } from "./typeColumns.ts";
import { typeCondition } from "./typeCondition.ts";

const NAME = "range";

/** First and last instant of a column. */
export async function findRange(
  session: Session,
  from: EngineSource,
  given: InputColumn,
  where: Condition | undefined,
): Promise<InstantRange | null> {
  const opened = await openSource(session, NAME, from);
  const columns = typeColumns(NAME, opened);
  const at = typeColumn(NAME, columns, ["column"], given, "instant");
  const condition =
    where === undefined ? undefined : typeCondition(columns, expressionOf(NAME, ["where"], where));
  const text = columns.select();
  const instants = rows(
    { kind: "source", source: { kind: "subquery", text, params: opened.params } },
    { at: readField(["column"], at, "instant") },
    condition,
  );
  const of = column("at");
  const limits = groups(instants, [], {
    cx_least: { kind: "least", of },
    cx_greatest: { kind: "greatest", of },
    cx_missing: { kind: "count-if", when: isMissing(of) },
  });
  const params: Parameter[] = [];
  const query = writeRelation({ dialect: duckdb, params }, limits);
  const found = await session
    .run(query, params)
    .catch((error: unknown) => explainRow(session, { name: NAME, columns }, error));
  const limited = found.map(openRow);
  const [least = null, greatest = null] = limited.flatMap((row) => [
    row.value("least"),
    row.value("greatest"),
  ]);
  const missing = limited.reduce((sum, row) => sum + row.count("missing"), 0);
  return least === null || greatest === null ? null : { least, greatest, missing };
}
