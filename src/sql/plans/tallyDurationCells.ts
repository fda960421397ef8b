import { checkChoice } from "../../core/checkOptions.ts";
import type { DurationCells, DurationTally } from "../../core/DurationTally.ts";
import type { DurationUnit } from "../../core/MetricResult.ts";
import { sumOf } from "../../core/sumOf.ts";
import { column, type Expression } from "../Expression.ts";
import { groups, type Relation, rows as selectRows } from "../Relation.ts";
import type { SqlLabels } from "../SqlPlan.ts";
import type { TallyRow } from "../TallyRow.ts";
import { columnsOf } from "./columnsOf.ts";
import { octaveCell } from "./octaveCell.ts";
import { seenRows } from "./seenRows.ts";

/** The columns of a duration tally: a cell, how many lie in it, and their sum. */
export const DURATION_COLUMNS = ["cell", "n", "total"] as const;

/** How finely durations are kept; each value unless asked otherwise. */
export function readCellsOption(name: string, cells: unknown): DurationCells {
  return checkChoice(name, "cells", cells, ["values", "octave-128"]);
}

/** Durations counted by cell; those that are missing are in the cell null. */
export function countDurationCells(
  rows: Relation,
  duration: Expression,
  keys: readonly string[],
  { cells }: SqlLabels,
): Relation {
  const own = columnsOf([...keys, "bad"]);
  const whole = selectRows(rows, { ...own, duration: { kind: "integer", of: duration } });
  const value = column("duration");
  const cell = cells === "values" ? value : octaveCell(value);
  const placed = selectRows(whole, { ...own, duration: value, cell });
  return groups(placed, [...keys, "cell"], {
    ...seenRows,
    n: { kind: "count" },
    total: { kind: "sum", of: value },
  });
}

/** The tally that durationTally() makes. */
export function tallyDurationCells(
  rows: readonly TallyRow[],
  { cells, unit }: SqlLabels,
): DurationTally {
  const counts = new Map<number, number>();
  let n = 0;
  let missing = 0;
  for (const row of rows) {
    const cell = row.value("cell");
    const count = row.count("n");
    if (cell === null) missing += count;
    else {
      counts.set(cell, (counts.get(cell) ?? 0) + count);
      n += count;
    }
  }
  return {
    labels: {
      kind: "durations",
      version: 1,
      unit: unit as DurationUnit,
      cells: cells as DurationCells,
    },
    n,
    sum: sumOf(rows.map(({ large }) => large("total"))),
    missing,
    counts: Object.fromEntries(counts),
  };
}
