import { isCxMetricsError } from "../core/CxMetricsError.ts";
import type { Engine } from "../duckdb/Engine.ts";
import { CommandError } from "./CommandError.ts";
import { chooseEngine, limitOf, whatNeedsDuckdb } from "./chooseEngine.ts";
import { combineConsumers } from "./combineConsumers.ts";
import { createConsumer } from "./createConsumer.ts";
import { isCompressed } from "./fileSource.ts";
import { findRange } from "./findRange.ts";
import type { InstantRange } from "./InstantRange.ts";
import type { Io } from "./Io.ts";
import type { Outcome } from "./Outcome.ts";
import type { Request } from "./Request.ts";
import { readRows } from "./readRows.ts";
import type { Source } from "./Source.ts";
import { sortGroups } from "./sortGroups.ts";
import { writeText } from "./writeText.ts";

/** Measures requests that share their input, groups and periods, all of them by the same engine. */
export async function measureInput(requests: readonly Request[], io: Io): Promise<Outcome[]> {
  const [first] = requests as readonly [Request];
  const engine = await chooseEngine(first, io, async () => {
    const { planQuery } = await import("./planQuery.ts");
    // A questionnaire's tally has no list of its respondents.
    return requests.every((one) => one.shape.kind !== "items" && planQuery(one) !== undefined);
  });
  const measured = engine && (await measureDuckdb(requests, engine));
  if (measured !== undefined) return measured.map(sortGroups);
  const limit = limitOf(first.engine);
  if (limit !== undefined)
    await writeText(
      io.stderr,
      `cx-metrics: ${limit} is DuckDB's, and the stream reads these rows\n`,
    );
  return (await measureStream(requests, io)).map(sortGroups);
}

/** Measures files by DuckDB; `undefined` where it refuses rows that the stream may take. */
async function measureDuckdb(
  requests: readonly Request[],
  engine: Engine,
): Promise<Outcome[] | undefined> {
  const [first] = requests as readonly [Request];
  try {
    const { measureFiles } = await import("./measureFiles.ts");
    return await measureFiles(requests, engine);
  } catch (error) {
    if (!isCxMetricsError(error)) throw error;
    const isOther = whatNeedsDuckdb(first) !== undefined || first.files.some(isCompressed);
    if (first.engine.engine === "auto" && !isOther && error.code === "inconsistent")
      return undefined;
    const { explainFiles } = await import("./explainFiles.ts");
    const { flagOf } = await import("./querySpec.ts");
    throw explainFiles(error, (path, column) => flagOf(first, path, column), first.files);
  } finally {
    engine.close();
  }
}

/** Measures rows in one pass, or two where the data say which periods; calendars are loaded only then. */
async function measureStream(requests: readonly Request[], io: Io): Promise<Outcome[]> {
  const [first] = requests as readonly [Request];
  const { periods } = first;
  const opened =
    periods &&
    (await (await import("./openPeriods.ts")).openPeriods(periods, () => readRange(first, io)));
  return readRows(first, io, (source) =>
    combineConsumers(requests.map((request) => createConsumer(request, source, opened))),
  );
}

/** The range of the instants: a file is read for it beforehand, and what is no file cannot be. */
async function readRange(request: Request, io: Io): Promise<InstantRange> {
  const createConsumer = (source: Source) => findRange(request, source);
  return readRows(request, io, createConsumer, ({ name, size }) => {
    if (size !== undefined) return;
    throw new CommandError(`${name} is read once: --from and --to have to say which periods`);
  });
}
