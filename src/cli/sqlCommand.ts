import { compile } from "../sql/compile.ts";
import { bigquery } from "../sql/dialects/bigquery.ts";
import { clickhouse } from "../sql/dialects/clickhouse.ts";
import { databricks } from "../sql/dialects/databricks.ts";
import { duckdb } from "../sql/dialects/duckdb.ts";
import { postgres } from "../sql/dialects/postgres.ts";
import { redshift } from "../sql/dialects/redshift.ts";
import { snowflake } from "../sql/dialects/snowflake.ts";
import { spark } from "../sql/dialects/spark.ts";
import { sqlite } from "../sql/dialects/sqlite.ts";
import { trino } from "../sql/dialects/trino.ts";
import { table } from "../sql/table.ts";
import { CommandError } from "./CommandError.ts";
import { explained } from "./explainError.ts";
import { needText } from "./needText.ts";
import { openNamedPeriods } from "./openNamedPeriods.ts";
import { parseRequest } from "./parseRequest.ts";
import { planQuery } from "./planQuery.ts";
import { flagOf, querySpec } from "./querySpec.ts";
import { readColumn } from "./readColumn.ts";
import { singleText } from "./readFlags.ts";
import { readChoice } from "./readOption.ts";
import { refuseFlags } from "./refuseFlags.ts";
import { refuseQuery } from "./refuseQuery.ts";
import type { Subcommand } from "./Subcommand.ts";
import { splitTable } from "./splitTable.ts";
import { sqlHelp } from "./sqlHelp.ts";
import { takeFlags } from "./takeFlags.ts";
import { takeMetric } from "./takeMetric.ts";

/** The engines that a query can be written for. */
const DIALECTS = {
  bigquery,
  clickhouse,
  databricks,
  duckdb,
  postgres,
  redshift,
  snowflake,
  spark,
  sqlite,
  trino,
};

/** The names of {@link DIALECTS}. */
const dialectNames = Object.keys(DIALECTS) as (keyof typeof DIALECTS)[];

/** What a query has no use for: it reads no file and has no result yet. */
const OTHERS = ["list", "input-format", "delimiter", "engine", "memory", "threads", "spill"];

/** The query of a metric, for who runs it elsewhere. */
export const sqlCommand: Subcommand = {
  help: sqlHelp(dialectNames),
  ofMetric: true,
  run: printQuery,
};

async function printQuery(args: readonly string[]): Promise<string> {
  const { command, rest } = takeMetric("sql", args);
  refuseFlags(rest, OTHERS, "a query");
  const { taken, rest: others } = takeFlags(rest, ["dialect", "table", "format"]);
  const name = needText("sql", taken, "dialect", `: ${dialectNames.join(", ")}`);
  const dialect = DIALECTS[readChoice("dialect", name, dialectNames)];
  const from = table(...splitTable(needText("sql", taken, "table", ", such as crm.surveys")));
  const format = readChoice("format", singleText(taken, "format") ?? "text", ["text", "json"]);
  const request = parseRequest(command, others);
  if (request.file !== undefined)
    throw new CommandError(`a query reads --table, not the file ${request.file}`);
  const query = planQuery(request) ?? refuseQuery(request);
  if (request.periods?.at === undefined && request.periods && !query.shape.periods)
    throw new CommandError("--period needs --at here, the column of the instants");
  const periods = await openNamedPeriods(request);
  const { text, params } = explained(
    (path) => flagOf(request, path),
    () => {
      const spec = querySpec(request, query, readColumn, periods?.edges);
      return compile(query.metric, { dialect, from, ...spec });
    },
  );
  return format === "text" ? `${text}\n` : `${JSON.stringify({ text, params }, null, 2)}\n`;
}
