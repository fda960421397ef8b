import type { CxMetricsErrorPath } from "../core/CxMetricsError.ts";
import type { GroupKey } from "../core/MeasureSpec.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { CommandError } from "./CommandError.ts";
import { explained } from "./explainError.ts";
import { flagName } from "./flagName.ts";
import type { InputField } from "./InputShape.ts";
import { plainNumber } from "./plainNumber.ts";
import type { Request } from "./Request.ts";
import type { RowConsumer } from "./RowConsumer.ts";
import { placeOf, type Source } from "./Source.ts";
import type { WantedColumn } from "./WantedColumn.ts";

/** The rows of one group, a list for each wanted column. */
interface Group {
  readonly keys: readonly GroupKey[];
  readonly columns: readonly unknown[][];
  readonly rows: number[];
}

/** Keeps the rows, for metrics of entities, whose spells belong together, and for lists of amounts. */
export function collectRows(request: Request, source: Source): RowConsumer {
  const { shape, given, by } = request;
  const lists = shape.fields.filter(({ flag, list }) => list && given.has(flag));
  const numbers = readNumbers(request);
  const wanted = [
    ...lists.map(({ flag, holds }): WantedColumn => {
      const kind = holds === "id" ? "text" : (holds ?? "number");
      return { name: given.get(flag) as string, flag, kind, orNumber: false };
    }),
    ...by.map((name): WantedColumn => ({ name, flag: "by", kind: "text", orNumber: false })),
  ];
  const groups = new Map<string, Group>();
  const calculate = (group: Group): MetricResult =>
    explained(
      (path) => locate(path, given, source, group.rows),
      () => calculateGroup(request, lists, numbers, group.columns),
    );
  // Wrong options are known before a long file was read.
  calculate({ keys: [], columns: lists.map(() => []), rows: [] });
  return {
    wanted,
    take: (cells, row) => {
      const keys = cells
        .slice(lists.length)
        .map((key, i) => checkKey(key, () => placeOf(source, row, by[i])));
      const name = JSON.stringify(keys);
      let group = groups.get(name);
      if (group === undefined) {
        group = { keys, columns: lists.map(() => []), rows: [] };
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
  { command: { entry }, options, settings, shape }: Request,
  lists: readonly InputField[],
  numbers: Readonly<Record<string, number>>,
  columns: readonly unknown[][],
): MetricResult {
  const named = Object.fromEntries(
    lists.map(({ path: [name = ""] }, i) => [name, columns[i] as unknown[]]),
  );
  const tally = shape.kind === "records" ? entry.records?.tally : undefined;
  const input = tally === undefined ? { ...numbers, ...named } : tally(named, settings);
  return entry.calculate(input, options);
}

/** A place in the columns that the metric was given is one in the file; the rest were flags. */
function locate(
  [first, index, third]: CxMetricsErrorPath,
  given: ReadonlyMap<string, string>,
  source: Source,
  rows: readonly number[],
): string {
  const flag = flagName(String(third ?? first));
  return typeof index === "number"
    ? placeOf(source, rows[index] as number, given.get(flag))
    : `--${flag}`;
}

function checkKey(key: unknown, place: () => string): GroupKey {
  if (key === undefined) return null;
  if (typeof key === "string" || typeof key === "number" || typeof key === "boolean") return key;
  throw new CommandError(`${place()} is nested, expected text, a number, true or false`);
}
