import type { CxMetricsErrorPath } from "../core/CxMetricsError.ts";
import type { Edges } from "../core/MeasureSpec.ts";
import { type Bucket, bucket } from "../sql/bucket.ts";
import type { InputColumn } from "../sql/InputColumn.ts";
import { periods as everyPeriod } from "../sql/periods.ts";
import type { SqlField } from "../sql/SqlPlan.ts";
import { CommandError } from "./CommandError.ts";
import type { PlannedQuery } from "./planQuery.ts";
import type { Request } from "./Request.ts";

/** The key of the periods in the rows of a query. */
export const PERIOD = "period";

/** What makes the groups of a request, periods last. */
export function keysOf(
  { by }: Pick<Request, "by">,
  period?: Bucket,
): Readonly<Record<string, string | Bucket>> {
  const taken = period && by.find((name) => name.toLowerCase() === PERIOD);
  if (taken !== undefined)
    throw new CommandError(`--by ${taken} and --period want the same name for their groups`);
  const keys = Object.fromEntries(by.map((name) => [name, name]));
  return period === undefined ? keys : { ...keys, [PERIOD]: period };
}

/** A planned query as `cx-metrics/sql` takes it; `readColumn` says how a column is encoded. */
export function querySpec(
  request: Request,
  { shape, input, options }: PlannedQuery,
  readColumn: (name: string, holds: SqlField["holds"]) => InputColumn,
  edges?: Edges,
) {
  const { at = "" } = request.periods ?? {};
  const period =
    edges && (shape.periods ? everyPeriod(edges) : bucket(readColumn(at, "instant"), edges));
  const columns = Object.entries(input).map(([field, name]) => [
    field,
    readColumn(name, (shape.fields[field] as SqlField).holds),
  ]);
  return {
    input: Object.fromEntries(columns) as Readonly<Record<string, InputColumn>>,
    by: keysOf(request, period),
    options: edges && shape.periods ? withoutPeriod(options) : options,
  };
}

/** Each of the periods takes the place of the one that a single query would be of. */
function withoutPeriod({ from, to, ...options }: PlannedQuery["options"]): typeof options {
  return options;
}

/** The flag that an error of `cx-metrics/sql` is about; of a range just its column is known. */
export function flagOf(
  { shape, given }: Request,
  [part, name]: CxMetricsErrorPath,
  column?: string,
): string | undefined {
  if (part === "by") return "--by";
  if (part === "column") {
    const [flag = "at"] = [...given].find(([, text]) => text === column) ?? [];
    return `--${flag}`;
  }
  if (part !== "input") return undefined;
  // Of a single column nobody asks what it is called.
  const flags = shape.fields.filter(({ path }) => path.length === 0 || path.join(".") === name);
  return flags.map(({ flag }) => `--${flag}`).join();
}
