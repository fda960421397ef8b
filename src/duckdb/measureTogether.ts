import type { Measured } from "../core/MeasureSpec.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { compile, type Query } from "../sql/compile.ts";
import { duckdb } from "../sql/dialects/duckdb.ts";
import type { Parameter } from "../sql/Expression.ts";
import type { Source } from "../sql/Source.ts";
import { table } from "../sql/table.ts";
import { decodeKeys } from "./decodeKeys.ts";
import type { EngineRequest } from "./Engine.ts";
import { explainRow } from "./explainRow.ts";
import type { OpenedSource } from "./openSource.ts";
import type { Session } from "./Session.ts";
import { typeColumns } from "./typeColumns.ts";
import { typeSpec } from "./typeSpec.ts";

/** Metrics of one source, by one query. */
export async function measureTogether(
  session: Session,
  name: string,
  opened: OpenedSource,
  requests: readonly EngineRequest[],
): Promise<Measured<MetricResult>[][]> {
  const columns = typeColumns(name, opened);
  const asked = requests.map(({ metric, ...given }) => {
    const query = { metric, given, spec: typeSpec(name, metric, given, columns) };
    return { name, columns, query };
  });
  const source: Source = { kind: "subquery", text: columns.select(), params: opened.params };
  const isOne = asked.length === 1;
  const params: Parameter[] = [];
  const queries = asked.map(({ query: { metric, spec } }): Query<MetricResult> => {
    const offset = params.length;
    const dialect = { ...duckdb, placeholder: (place: number) => `$${offset + place}` };
    const query = compile(metric, { ...spec, dialect, from: isOne ? source : table(SHARED) });
    params.push(...query.params);
    return query;
  });
  const text = isOne ? (queries[0] as Query<MetricResult>).text : inOnePass(source.text, queries);
  const rows = await session
    .run(text, params)
    .catch((error: unknown) => explainRow(session, { name, columns }, error));
  const results: Measured<MetricResult>[][] = [];
  for (const [i, { read }] of queries.entries()) {
    const own = isOne ? rows : rows.filter((row) => row[QUERY] === i);
    const { query } = asked[i] as (typeof asked)[number];
    try {
      results.push(read(decodeKeys(own, opened.format, query.spec.by as object)));
    } catch (error) {
      await explainRow(session, { name, columns, query }, error);
    }
  }
  return results;
}

/** No names of a caller's: keys do not begin so. */
const SHARED = "cx_rows";
const QUERY = "cx_query";

/**
 * The rows are kept, of the columns that are used alone, and each query reads them: for three ratings of
 * a large CSV about half of what a pass each takes, where a temporary table saves nothing. Grouping sets
 * are a little quicker still, but they serve no metric of customers and no conditions that differ.
 */
function inOnePass(rows: string, queries: readonly { readonly text: string }[]): string {
  const parts = queries.map(({ text }, i) => `SELECT ${i} AS ${QUERY}, * FROM (\n${text}\n)`);
  return `WITH ${SHARED} AS MATERIALIZED (\n${rows}\n)\n${parts.join("\nUNION ALL BY NAME\n")}`;
}
