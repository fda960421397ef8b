import * as fc from "fast-check";
import type { MetricResult } from "../../../src/core/MetricResult.ts";
import {
  averageResolutionTime,
  durationTally,
  firstResponseTime,
  handleTime,
} from "../../../src/index.ts";
import type { CaseRow, ColumnType, SqlCase } from "../../support/sql/SqlCase.ts";

const HOUR = 3_600_000;

const cells = fc.constantFrom("values" as const, "octave-128" as const);

/** The edges of octaves and cells, and their neighbours. */
const edge = fc
  .tuple(fc.integer({ min: 0, max: 44 }), fc.nat(127), fc.integer({ min: -1, max: 1 }))
  .map(([octave, cell, off]) => {
    const start = 2 ** octave;
    return Math.max(0, Math.floor(start + (cell * start) / 128) + off);
  });

const duration = fc.oneof(fc.nat(5), fc.nat(400), fc.nat(1e6), edge);

type OfTally = (tally: never, options: never) => MetricResult;

interface Options {
  readonly unit?: "ms" | "minutes" | "days";
  readonly cells?: "values" | "octave-128";
}

/** What the function makes of the tally of values, null where one is missing. */
const finished =
  (calculate: OfTally, valuesOf: (rows: readonly CaseRow[]) => (number | null)[]) =>
  (rows: readonly CaseRow[], { cells: kept = "values", ...options }: Options & object) => {
    const { unit } = options;
    const tally = durationTally(valuesOf(rows), { unit, cells: kept });
    return calculate(tally as never, options as never);
  };

function durations(metric: SqlCase["metric"], calculate: OfTally, type: ColumnType): SqlCase {
  return {
    name: `${metric}, ${type}`,
    metric,
    columns: { took: { type, nullable: true } },
    input: { duration: "took" },
    row: fc.record({ took: fc.option(type === "integer" ? fc.nat(1e6) : duration, { freq: 6 }) }),
    options: fc.record(
      { unit: fc.constantFrom("ms", "minutes", "days"), cells, level: fc.constantFrom(0.8, 0.99) },
      { requiredKeys: [] },
    ),
    expected: finished(calculate, (rows) => rows.map(({ took }) => took as number | null)),
  };
}

const start = 1_774_746_000_000;

const instant = fc
  .tuple(fc.nat(500), fc.constantFrom(-1, 0, 0, 1))
  .map(([hours, off]) => start + hours * HOUR + off);

/** Tickets as they come from a help desk, some of them open. */
function tickets(metric: SqlCase["metric"], calculate: OfTally, type: "timestamp" | "bigint") {
  const as = (column: string) =>
    type === "bigint" ? ({ column, as: "epoch-ms" } as const) : column;
  const made: SqlCase = {
    name: `${metric} of tickets, ${type}`,
    metric,
    columns: { opened: { type, nullable: false }, closed: { type, nullable: true } },
    input: { from: as("opened"), to: as("closed") },
    row: fc.tuple(instant, fc.option(fc.nat(2000 * HOUR), { freq: 5 })).map(([opened, took]) => ({
      opened,
      closed: took === null ? null : opened + took,
    })),
    options: fc.record({ cells }),
    expected: finished(calculate, (rows) =>
      rows.map(({ opened, closed }) => (closed === null ? null : Number(closed) - Number(opened))),
    ),
  };
  return made;
}

/** Durations, as numbers and between instants. */
export const durationCases: readonly SqlCase[] = [
  durations("average-resolution-time", averageResolutionTime, "bigint"),
  durations("average-resolution-time", averageResolutionTime, "double"),
  durations("first-response-time", firstResponseTime, "integer"),
  durations("handle-time", handleTime, "bigint"),
  tickets("average-resolution-time", averageResolutionTime, "timestamp"),
  tickets("first-response-time", firstResponseTime, "bigint"),
];
