import type { CxMetricsErrorPath } from "../core/CxMetricsError.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { explained } from "./explainError.ts";
import { flagName } from "./flagName.ts";
import type { Request } from "./Request.ts";
import { readNumber } from "./readNumber.ts";
import { placeOf, type Source } from "./Source.ts";
import { splitNames } from "./splitNames.ts";
import type { WantedColumn } from "./WantedColumn.ts";

/** Rows that belong together: a list for each column, and where each row stands in its source. */
export interface CollectedRows {
  readonly columns: readonly unknown[][];
  readonly rows: number[];
}

/** A metric of rows that are looked at as a whole. */
export interface Calculation {
  /** The columns that it takes. */
  readonly wanted: readonly WantedColumn[];
  readonly calculate: (rows: CollectedRows, settings?: Request["settings"]) => MetricResult;
}

/** Calculates with rows that were kept; what is wrong is told by its place in the source. */
export function openCalculation(request: Request, source: Source): Calculation {
  const { weights } = request;
  const lists = listColumns(request);
  const numbers = readNumbers(request);
  const weight = { name: weights ?? "", flag: "weights", kind: "number", orNumber: false } as const;
  return {
    wanted: weights === undefined ? lists : [...lists, weight],
    calculate: ({ columns, rows }, settings = request.settings) =>
      explained(
        (path) => locate(path, request, lists, source, rows),
        () => calculateRows({ ...request, settings }, lists, numbers, columns),
      ),
  };
}

/** A column that holds one cell of each row of a list. */
interface ListColumn extends WantedColumn {
  /** Its name in the input. */
  readonly field: string;
}

/** The columns that the metric takes lists of. */
function listColumns({ shape, given }: Request): ListColumn[] {
  const lists = shape.fields.filter(({ flag, list }) => list && given.has(flag));
  return lists.flatMap(({ flag, path: [field = ""], holds }) => {
    const kind = holds === "id" ? "text" : (holds ?? "number");
    const text = given.get(flag) as string;
    const names = shape.kind === "items" ? splitNames(flag, text) : [text];
    return names.map((name) => ({ name, flag, kind, orNumber: false, field: field || name }));
  });
}

/** What stands beside a list is the same for all rows: a number. */
function readNumbers({ shape, given }: Request): Record<string, number> {
  const numbers: Record<string, number> = {};
  for (const { flag, path, list } of shape.fields) {
    const text = given.get(flag);
    if (list || text === undefined) continue;
    numbers[path.join(".")] = readNumber(flag, text);
  }
  return numbers;
}

function calculateRows(
  request: Request,
  lists: readonly ListColumn[],
  numbers: Readonly<Record<string, number>>,
  columns: readonly unknown[][],
): MetricResult {
  const { command, options, settings, shape } = request;
  const { entry } = command;
  if (shape.kind === "items") {
    const weights = columns[lists.length];
    const input = readItems(request, lists, columns.slice(0, lists.length));
    return entry.calculate(input, weights === undefined ? options : { ...options, weights });
  }
  const named = Object.fromEntries(lists.map(({ field }, i) => [field, columns[i] as unknown[]]));
  const tally = shape.kind === "records" ? entry.records?.tally : undefined;
  const input = tally === undefined ? { ...numbers, ...named } : tally(named, settings);
  return entry.calculate(input, options);
}

/** A list of answers for each row, or a record of them by the name of their column. */
function readItems(
  { shape }: Request,
  lists: readonly ListColumn[],
  columns: readonly unknown[][],
): unknown[] {
  const [first = []] = columns;
  const rows = first.map((_, row) => columns.map((column) => column[row] ?? null));
  return shape.ordered
    ? rows
    : rows.map((row) => Object.fromEntries(lists.map(({ field }, i) => [field, row[i]])));
}

/** A place in the columns that the metric was given is one in the file; the rest were flags. */
function locate(
  path: CxMetricsErrorPath,
  { weights }: Request,
  lists: readonly ListColumn[],
  source: Source,
  rows: readonly number[],
): string {
  const at = path.findIndex((step) => typeof step === "number");
  const step = path[at + 1] ?? path[at - 1];
  if (at < 0) return `--${flagName(String(path.at(-1)))}`;
  const column = lists.find(({ field }, i) => field === step || i === step);
  const name = path[0] === "options" ? weights : column?.name;
  return placeOf(source, rows[path[at] as number] as number, name);
}
