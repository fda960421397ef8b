import type { GroupKey } from "../core/MeasureSpec.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import type { Command } from "./Command.ts";
import { quantilesOf } from "./extrasOf.ts";
import { formatCount, formatInterval, formatLevel, formatValue } from "./formatValue.ts";
import type { Grid, GridColumn } from "./Grid.ts";
import type { GroupResult, Outcome } from "./Outcome.ts";
import { printable } from "./printable.ts";

/** Results for people: rounded, a row for each group. */
export function resultGrid({ name, entry }: Command, { results, merged }: Outcome): Grid {
  const all = results.map(({ result }) => result);
  const numbers = (heading: string, write: (result: MetricResult) => string): GridColumn => ({
    heading,
    align: "right",
    cells: all.map(write),
  });
  const level = all.find(({ interval }) => interval !== null)?.interval;
  const about = merged && entry.merge === "grid" ? "≈ " : "";
  return [
    ...keyColumns(results),
    ...periodColumns(results),
    numbers(name, ({ unit, value }) => formatValue(unit, value)),
    numbers(level ? `${formatLevel(level)} interval` : "interval", formatInterval),
    numbers("n", ({ n }) => formatCount(n)),
    ...(all.some(({ effectiveN }) => effectiveN !== undefined)
      ? [numbers("effective n", ({ effectiveN = null }) => formatCount(effectiveN))]
      : []),
    ...namesIn(all, quantilesOf).map((quantile) =>
      numbers(quantile, (result) => {
        const value = quantilesOf(result)[quantile]?.value ?? null;
        return value === null ? "n/a" : about + formatValue(result.unit, value);
      }),
    ),
    ...namesIn(all, ({ excluded }) => excluded).map((reason) =>
      numbers(reason, ({ excluded }) => formatCount(excluded[reason] ?? 0)),
    ),
    { heading: "definition", align: "left", cells: all.map(({ definition }) => definition) },
  ];
}

/** All names that records have, in the order of their first appearance. */
function namesIn(
  results: readonly MetricResult[],
  recordOf: (result: MetricResult) => object,
): string[] {
  return [...new Set(results.flatMap((result) => Object.keys(recordOf(result))))];
}

function keyColumns(results: readonly GroupResult[]): GridColumn[] {
  return keyNames(results).map((name) => ({
    heading: shorten(printable(name)),
    align: "left",
    cells: results.map(({ keys }) => describeKey(keys[name] as GroupKey)),
  }));
}

function periodColumns(results: readonly GroupResult[]): GridColumn[] {
  const periods = results.flatMap(({ period }) => period ?? []);
  if (periods.length === 0) return [];
  return [
    { heading: "from", align: "left", cells: periods.map(({ firstDay }) => firstDay) },
    { heading: "to", align: "left", cells: periods.map(({ endDay }) => endDay) },
    {
      heading: "complete",
      align: "left",
      cells: periods.map(({ complete }) => (complete === null ? "n/a" : complete ? "yes" : "no")),
    },
  ];
}

/** The columns that make the groups. */
export function keyNames(results: readonly GroupResult[]): string[] {
  return [...new Set(results.flatMap(({ keys }) => Object.keys(keys)))];
}

/** A group's name for people. */
export function describeKey(key: GroupKey): string {
  return key === null ? "(blank)" : shorten(printable(String(key)));
}

const MOST = 40;

function shorten(text: string): string {
  const characters = [...text];
  return characters.length > MOST ? `${characters.slice(0, MOST - 1).join("")}…` : text;
}
