import type { SqlMetricId } from "../sql/findPlan.ts";
import { plans } from "../sql/plans/plans.ts";
import type { SqlPlan, SqlShape } from "../sql/SqlPlan.ts";
import { plainNumber } from "./plainNumber.ts";
import type { Request } from "./Request.ts";
import { splitNames } from "./splitNames.ts";

/** What a request asks of a warehouse. */
export interface PlannedQuery {
  readonly metric: SqlMetricId;
  readonly shape: SqlShape;
  /** The column of each field. */
  readonly input: Readonly<Record<string, string>>;
  /** The metric's options, and those that make its tally. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** The query that has what a request asks for; `undefined` where only rows can tell. */
export function planQuery(request: Request): PlannedQuery | undefined {
  const { command, weights, options, settings } = request;
  const plan = planOf(command.entry.id);
  if (plan === undefined || weights !== undefined || numberFlag(request)) return undefined;
  for (const shape of plan.shapes) {
    const input = columnsOf(request, shape);
    if (input !== undefined) {
      const metric = plan.id as SqlMetricId;
      return { metric, shape, input, options: { ...settings, ...options } };
    }
  }
  return undefined;
}

/** The flag that holds a number in place of a column, which no query can add up. */
export function numberFlag({ shape, given }: Request): string | undefined {
  if (shape.kind !== "counts") return undefined;
  return [...given.keys()].find((flag) => plainNumber(given.get(flag) as string) !== undefined);
}

/** How a metric comes from a warehouse, if it does. */
export function planOf(id: string): SqlPlan | undefined {
  const known: Readonly<Record<string, unknown>> = plans;
  return Object.hasOwn(known, id) ? (known[id] as SqlPlan) : undefined;
}

/** The columns as this shape names them: each is one of its own, and none is missing. */
function columnsOf(request: Request, shape: SqlShape): Record<string, string> | undefined {
  const required = Object.keys(shape.fields).filter((name) => shape.fields[name]?.required);
  const columns = listColumns(request);
  if (columns !== undefined) {
    if (columns.length !== required.length) return undefined;
    return Object.fromEntries(columns.map((column, i) => [required[i] as string, column]));
  }
  const {
    shape: { fields },
    given,
  } = request;
  const input = Object.fromEntries(
    fields
      .filter(({ flag }) => given.has(flag))
      .map(({ flag, path }) => [path.join("."), given.get(flag) as string]),
  );
  const fits =
    Object.keys(input).every((name) => Object.hasOwn(shape.fields, name)) &&
    required.every((name) => Object.hasOwn(input, name));
  return fits ? input : undefined;
}

/** The columns of answers, where their order says what they are. */
function listColumns({ shape: { kind, ordered }, given }: Request): string[] | undefined {
  if (kind === "answers") return [given.get("column") as string];
  return kind === "items" && ordered
    ? splitNames("columns", given.get("columns") as string)
    : undefined;
}
