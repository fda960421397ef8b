import type { CxMetricsErrorPath } from "../core/CxMetricsError.ts";
import type { GroupKey } from "../core/MeasureSpec.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { CommandError } from "./CommandError.ts";
import { explained } from "./explainError.ts";
import { flagName } from "./flagName.ts";
import { plainNumber } from "./plainNumber.ts";
import type { Request } from "./Request.ts";
import type { RowConsumer } from "./RowConsumer.ts";
import { placeOf, type Source } from "./Source.ts";
import { splitNames } from "./splitNames.ts";
import type { WantedColumn } from "./WantedColumn.ts";

/** The rows of one group, a list for each wanted column. */
interface Group {
  readonly keys: readonly GroupKey[];
  readonly columns: readonly unknown[][];
  readonly rows: number[];
}

/** Keeps the rows, for metrics of entities, whose spells belong together, and for lists of amounts. */
export function collectRows(request: Request, source: Source): RowConsumer {
  const { by, weights } = request;
  const lists = listColumns(request);
  const numbers = readNumbers(request);
  const kept = weights === undefined ? lists : [...lists, column(weights, "weights", "number")];
  const wanted = [...kept, ...by.map((name) => column(name, "by", "text"))];
  const groups = new Map<string, Group>();
  const calculate = (group: Group): MetricResult =>
    explained(
      (path) => locate(path, request, lists, source, group.rows),
      () => calculateGroup(request, lists, numbers, group.columns),
    );
  // Wrong options are known before a long file was read.
  calculate({ keys: [], columns: kept.map(() => []), rows: [] });
  return {
    wanted,
    take: (cells, row) => {
      const keys = cells
        .slice(kept.length)
        .map((key, i) => checkKey(key, () => placeOf(source, row, by[i])));
      const name = JSON.stringify(keys);
      let group = groups.get(name);
      if (group === undefined) {
        group = { keys, columns: kept.map(() => []), rows: [] };
        groups.set(name, group);
      }
      group.columns.forEach((column, i) => {
        column.push(cells[i]);
      });
      group.rows.push(row);
    },
    finish: () => ({
      results: Array.from(groups.values(), (group) => ({
        keys: Object.fromEntries(by.map((name, i) => [name, group.keys[i] as GroupKey])),
        result: calculate(group),
      })),
      merged: false,
    }),
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
    return names.map((name) => ({ ...column(name, flag, kind), field: field || name }));
  });
}

function column(name: string, flag: string, kind: WantedColumn["kind"]): WantedColumn {
  return { name, flag, kind, orNumber: false };
}

/** What stands beside a list is the same for all rows: a number. */
function readNumbers({ shape, given }: Request): Record<string, number> {
  const numbers: Record<string, number> = {};
  for (const { flag, path, list } of shape.fields) {
    const text = given.get(flag);
    if (list || text === undefined) continue;
    const number = plainNumber(text);
    if (number === undefined)
      throw new CommandError(`--${flag} is ${JSON.stringify(text)}, expected a number`);
    numbers[path.join(".")] = number;
  }
  return numbers;
}

function calculateGroup(
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

function checkKey(key: unknown, place: () => string): GroupKey {
  if (key === undefined) return null;
  if (typeof key === "string" || typeof key === "number" || typeof key === "boolean") return key;
  throw new CommandError(`${place()} is nested, expected text, a number, true or false`);
}
