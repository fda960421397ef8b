import { checkInstant } from "../core/Instant.ts";
import { findPeriod } from "../core/Measurement.ts";
import type { GroupKey } from "../core/MeasureSpec.ts";
import { CommandError } from "./CommandError.ts";
import { type CollectedRows, openCalculation } from "./openCalculation.ts";
import type { Periods } from "./openPeriods.ts";
import { momentColumn } from "./planMeasurement.ts";
import type { Request } from "./Request.ts";
import type { RowConsumer } from "./RowConsumer.ts";
import { placeOf, type Source } from "./Source.ts";
import type { WantedColumn } from "./WantedColumn.ts";

/** The rows of one group: all of them, or those of each period apart. */
interface Group {
  readonly keys: readonly GroupKey[];
  readonly parts: readonly CollectedRows[];
}

/** Keeps the rows, for metrics of entities, whose spells belong together, and for lists of amounts. */
export function collectRows(request: Request, source: Source, periods?: Periods): RowConsumer {
  const { by, settings } = request;
  const { wanted, calculate } = openCalculation(request, source);
  const columns = [...wanted, ...by.map(groupColumn), ...instantsOf(request)];
  const spans = periods === undefined ? [] : spansOf(periods);
  const groups = new Map<string, Group>();
  let latest = Number.NEGATIVE_INFINITY;
  const noRows = (): CollectedRows => ({ columns: wanted.map(() => []), rows: [] });
  // A respondent answers in one period; spells and changes are looked at anew in each.
  const apart = request.shape.kind === "items" ? periods : undefined;
  // Wrong options are known before a long file was read.
  calculate(noRows());
  return {
    wanted: columns,
    take: (cells, row) => {
      if (periods !== undefined) latest = latestOf(columns, cells, latest);
      const part = apart === undefined ? 0 : findPeriod(apart.edges, cells.at(-1) as number);
      if (part < 0) return;
      const keys = by.map((name, i) =>
        checkKey(cells[wanted.length + i], () => placeOf(source, row, name)),
      );
      const id = JSON.stringify(keys);
      let group = groups.get(id);
      if (group === undefined) {
        group = { keys, parts: apart === undefined ? [noRows()] : spans.map(noRows) };
        groups.set(id, group);
      }
      const own = group.parts[part] as CollectedRows;
      own.columns.forEach((column, i) => {
        column.push(cells[i]);
      });
      own.rows.push(row);
    },
    finish: () => {
      const results = [...groups.values()].flatMap((group) => {
        const keys = Object.fromEntries(by.map((name, i) => [name, group.keys[i] as GroupKey]));
        const all = group.parts[0] as CollectedRows;
        if (periods === undefined) return { keys, result: calculate(all) };
        return spans.map((span, i) => ({
          keys,
          result: calculate(group.parts[i] ?? all, { ...settings, ...span }),
          period: periods.label({ ...span, complete: span.to <= latest }),
        }));
      });
      return { results, merged: false };
    },
  };
}

function groupColumn(name: string): WantedColumn {
  return { name, flag: "by", kind: "text", orNumber: false };
}

/** The instant of each respondent, where results are asked for by period. */
function instantsOf({ shape, periods }: Request): WantedColumn[] {
  return shape.kind === "items" && periods !== undefined ? [momentColumn(periods)] : [];
}

function spansOf({ edges }: Periods): { from: number; to: number }[] {
  return edges.slice(1).map((to, i) => ({ from: edges[i] as number, to }));
}

/** How far the data reach; a cell that is no instant is left to the metric to refuse. */
function latestOf(
  columns: readonly WantedColumn[],
  cells: readonly unknown[],
  before: number,
): number {
  let latest = before;
  columns.forEach(({ kind }, i) => {
    if (cells[i] === undefined || (kind !== "instant" && kind !== "moment")) return;
    try {
      latest = Math.max(latest, checkInstant("", [], cells[i]));
    } catch {}
  });
  return latest;
}

function checkKey(key: unknown, place: () => string): GroupKey {
  if (key === undefined) return null;
  if (typeof key === "string" || typeof key === "number" || typeof key === "boolean") return key;
  throw new CommandError(`${place()} is nested, expected text, a number, true or false`);
}
