import type { Engine, SourceColumn } from "../duckdb/Engine.ts";
import { conditionOf } from "./conditionOf.ts";
import { encodeColumn } from "./encodeColumn.ts";
import { fileSource } from "./fileSource.ts";
import { noColumn } from "./locateColumns.ts";
import { findInstants } from "./nameColumns.ts";
import type { Outcome } from "./Outcome.ts";
import { openCalendar } from "./openCalendar.ts";
import { outcomeOf } from "./outcomeOf.ts";
import { planQuery } from "./planQuery.ts";
import { printable } from "./printable.ts";
import { querySpec } from "./querySpec.ts";
import type { Request } from "./Request.ts";
import { refuseQuery } from "./refuseQuery.ts";

/** Files that DuckDB has opened. */
interface Opened {
  readonly engine: Engine;
  readonly from: ReturnType<typeof fileSource>;
  readonly name: string;
  readonly columns: readonly SourceColumn[];
}

/** Measures what is asked of the same files. */
export async function measureFiles(
  requests: readonly Request[],
  engine: Engine,
): Promise<Outcome[]> {
  const [first] = requests as readonly [Request];
  const from = fileSource(first);
  const name = first.files.map(printable).join(", ");
  const opened = { engine, from, name, columns: await engine.columns(from) };
  const asked: Awaited<ReturnType<typeof askFor>>[] = [];
  for (const request of requests) asked.push(await askFor(request, opened));
  const measured = await engine.measureAll(asked.map(({ spec }) => spec));
  return measured.map((results, i) => outcomeOf(results, asked[i]?.periods));
}

/** A request in the words of `cx-metrics/duckdb`. */
async function askFor(given: Request, { engine, from, name, columns }: Opened) {
  const query = planQuery(given) ?? refuseQuery(given);
  const names = columns.map((column) => column.name);
  const missing = given.by.find((column) => !names.includes(column));
  if (missing !== undefined) throw noColumn(name, names, missing);
  const request = query.shape.periods ? given : nameInstants(given, name, names);
  const where = conditionOf(request);
  const readColumn = encodeColumn(name, columns);
  const calendar = await openCalendar(request, query, (column) =>
    engine.range(from, readColumn(column, "instant"), where),
  );
  const { periods, asOf } = calendar ?? {};
  const spec = { from, ...querySpec(request, query, readColumn, periods?.edges), where, asOf };
  return { spec: { metric: query.metric, ...spec }, periods };
}

/** A request whose column of instants goes by its name in the files. */
function nameInstants(request: Request, source: string, names: readonly string[]): Request {
  const { periods } = request;
  if (periods === undefined || periods.at !== undefined) return request;
  return { ...request, periods: { ...periods, at: findInstants(source, names) } };
}
