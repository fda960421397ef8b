import type { InstantRange } from "../duckdb/Engine.ts";
import { CommandError } from "./CommandError.ts";
import { openPeriods, type Periods } from "./openPeriods.ts";
import type { PlannedQuery } from "./planQuery.ts";
import { printable } from "./printable.ts";
import type { Request } from "./Request.ts";

/** Calendar periods over data that were looked at. */
interface Calendar {
  readonly periods: Periods;
  /** Until when the data reach. */
  readonly asOf: number;
}

/**
 * The periods that a request asks for, if any. Where each of them is measured for itself, all instants
 * of the rows say how far the data reach.
 */
export async function openCalendar(
  { periods }: Request,
  { shape, input }: PlannedQuery,
  findRange: (column: string) => Promise<InstantRange | null>,
): Promise<Calendar | undefined> {
  if (periods === undefined) return undefined;
  const instants = Object.entries(input).filter(
    ([field]) => shape.fields[field]?.holds === "instant",
  );
  const columns = shape.periods ? instants.map(([, column]) => column) : [periods.at as string];
  const ranges: InstantRange[] = [];
  for (const column of columns) {
    const range = await findRange(column);
    if (range !== null) ranges.push(range);
    if (range !== null && !shape.periods) refuseBlank(column, range);
  }
  if (ranges.length === 0)
    throw new CommandError(`there are no instants in ${columns.map(printable).join(", ")}`);
  const first = Math.min(...ranges.map(({ least }) => least));
  const last = Math.max(...ranges.map(({ greatest }) => greatest));
  return { periods: await openPeriods(periods, async () => ({ first, last })), asOf: last };
}

/** Rows without an instant lie in no period, and nothing is left out in silence. */
function refuseBlank(column: string, { missing }: InstantRange): void {
  if (missing === 0) return;
  const rows = missing === 1 ? "a row" : `${missing} rows`;
  throw new CommandError(
    `column "${printable(column)}" is blank in ${rows}, expected an instant in each`,
  );
}
