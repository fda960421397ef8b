import type { CxMetricsErrorPath } from "../core/CxMetricsError.ts";
import { bucket } from "../sql/bucket.ts";
import type { SqlMetricId } from "../sql/findPlan.ts";
import { finish } from "../sql/finish.ts";
import { plans } from "../sql/plans/plans.ts";
import { rollup } from "../sql/rollup.ts";
import type { SqlPlan } from "../sql/SqlPlan.ts";
import { PREFIX } from "../sql/TallyRow.ts";
import type { Command } from "./Command.ts";
import { CommandError } from "./CommandError.ts";
import { periodFlags } from "./commonFlags.ts";
import { explained } from "./explainError.ts";
import { finishHelp } from "./finishHelp.ts";
import { flagName } from "./flagName.ts";
import type { InputShape } from "./InputShape.ts";
import type { Io } from "./Io.ts";
import { noColumn } from "./locateColumns.ts";
import { openNamedPeriods } from "./openNamedPeriods.ts";
import { outcomeOf } from "./outcomeOf.ts";
import { parseRequest } from "./parseRequest.ts";
import { planOf } from "./planQuery.ts";
import { keysOf, PERIOD } from "./querySpec.ts";
import type { Request } from "./Request.ts";
import { readTallies, type TallyRows } from "./readTallies.ts";
import { refuseFlags } from "./refuseFlags.ts";
import { refuseQuery } from "./refuseQuery.ts";
import type { Subcommand } from "./Subcommand.ts";
import { takeMetric } from "./takeMetric.ts";
import { writeOutcome } from "./writeOutcome.ts";

/** Rows of tallies say themselves what they are of. */
const TALLIES: InputShape = { kind: "answers", description: "", fields: [], settings: [] };

/** What went into the query and is in its rows. */
const OTHERS = ["at", "weights", "engine", "memory", "threads", "spill"];

/** The results of rows that a query gave elsewhere. */
export const finishCommand: Subcommand = { help: finishHelp, ofMetric: true, run: finishRows };

async function finishRows(args: readonly string[], io: Io): Promise<string> {
  const { command, rest } = takeMetric("finish", args);
  refuseFlags(rest, OTHERS, "rows of tallies");
  refuseFlags(rest, madeWith(command), "rows of tallies, which say themselves how they were made");
  const request = parseRequest({ ...command, shapes: [] }, rest, TALLIES);
  const plan = planOf(command.entry.id) ?? refuseQuery(request);
  const periods = await openNamedPeriods(request);
  const tallies = await readTallies(request, io);
  const names = keyNames(request, tallies);
  const kept = request.by.length === 0 ? names : request.by;
  const bucketed = periods && bucket(PERIOD, periods.edges);
  const measured = explained(
    (path) => locate(path, tallies),
    () => {
      const by = keysOf({ by: names }, bucketed);
      const spec = { by, options: request.options };
      const results = finish(plan.id as SqlMetricId, tallies.rows, spec);
      if (names.every((name) => kept.includes(name))) return results;
      return rollup(results, bucketed === undefined ? kept : [...kept, PERIOD]);
    },
  );
  return writeOutcome(request, outcomeOf(measured, periods));
}

/** The flags that made tallies, but for those that this metric takes of its rows, too. */
function madeWith({ options }: Command): string[] {
  const settings = Object.values<SqlPlan>(plans)
    .flatMap(({ shapes }) => shapes.flatMap((shape) => shape.settings))
    .map((name) => flagName(name));
  const known = [...options, ...periodFlags].map(({ flag }) => flag);
  return ["scale", ...settings].filter((flag) => !known.includes(flag));
}

/** The columns that are none of the tally's, nor the periods'. */
function keyNames({ by, periods }: Request, { rows: [first], source }: TallyRows): string[] {
  const all = Object.keys(first ?? {});
  const names = all.filter((name) => !name.toLowerCase().startsWith(PREFIX));
  const missing = first && by.find((name) => !names.includes(name));
  if (missing !== undefined) throw noColumn(source, names, missing);
  // Where the periods are asked for as a group, too, keysOf says so.
  if (periods !== undefined) return names.filter((name) => name !== PERIOD || by.includes(name));
  if (names.includes(PERIOD) && by.length === 0)
    throw new CommandError(
      `${source} has a column "${PERIOD}": --period, --from, --to and --time-zone say which, as they did for the query`,
    );
  return names;
}

function locate([part, row, column]: CxMetricsErrorPath, tallies: TallyRows): string | undefined {
  return part === "rows" ? tallies.placeOf(row as number, String(column)) : undefined;
}
