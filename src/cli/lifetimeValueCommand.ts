import { openZone } from "../time/openZone.ts";
import { collectOrders } from "./collectOrders.ts";
import { forecastCustomers } from "./forecastCustomers.ts";
import type { Io } from "./Io.ts";
import { lifetimeValueHelp } from "./lifetimeValueHelp.ts";
import { lifetimeValueNotes } from "./lifetimeValueNotes.ts";
import { nameDay } from "./nameDay.ts";
import { readLifetimeValueFlags } from "./readLifetimeValueFlags.ts";
import { readRows } from "./readRows.ts";
import type { Subcommand } from "./Subcommand.ts";
import { summarizeFile } from "./summarizeFile.ts";
import { tryForecast } from "./tryForecast.ts";
import { writeLifetimeValue } from "./writeLifetimeValue.ts";
import { writeText } from "./writeText.ts";

/** What customers will be worth, by models of their orders. */
export const lifetimeValueCommand: Subcommand = {
  help: lifetimeValueHelp,
  ofMetric: false,
  run: forecastFile,
};

const PARQUET = "lifetime-value reads orders of CSV, NDJSON or JSON";

async function forecastFile(args: readonly string[], io: Io): Promise<string> {
  const request = readLifetimeValueFlags(args);
  tryForecast(request);
  const zone = openZone("lifetime-value", ["options", "timeZone"], request.orders.timeZone);
  const orders = await readRows({ ...request, parquet: PARQUET }, io, (source) =>
    collectOrders(request.columns, zone, source),
  );
  const summary = summarizeFile(request, orders, zone);
  const forecast = forecastCustomers(request, summary);
  const notes = lifetimeValueNotes(summary, forecast);
  // The other formats hold them.
  if (request.format === "csv")
    await writeText(io.stderr, notes.map((note) => `cx-metrics: ${note}\n`).join(""));
  const day = nameDay(zone, summary.asOf);
  return writeLifetimeValue(request, { summary, forecast, day, notes });
}
