import type { Calculator, Edges, MeasureSpec } from "../core/MeasureSpec.ts";
import type { PeriodOptions } from "./PeriodOptions.ts";
import type { Request } from "./Request.ts";
import { MOMENT } from "./readMoment.ts";
import type { WantedColumn } from "./WantedColumn.ts";

/** The columns to read, and what to measure of them; the measurement calls them by their index. */
export interface MeasurementPlan {
  readonly wanted: readonly WantedColumn[];
  readonly spec: MeasureSpec<Calculator, Record<string, unknown>>;
}

/** Which columns a streamed measurement reads; the instants come last. */
export function planMeasurement(request: Request, edges?: Edges): MeasurementPlan {
  const { shape, given, by, weights, periods, options, command } = request;
  const wanted: WantedColumn[] = [];
  const want = (column: WantedColumn): string => String(wanted.push(column) - 1);
  const fields = shape.fields.filter(({ flag }) => given.has(flag));
  const columns = fields.map(({ flag, path: [name = ""] }) => {
    const orNumber = shape.kind === "counts";
    return [
      name,
      want({ name: given.get(flag) as string, flag, kind: "number", orNumber }),
    ] as const;
  });
  const other = (name: string, flag: string, kind: WantedColumn["kind"]) =>
    want({ name, flag, kind, orNumber: false });
  const value = shape.kind === "answers" ? String(0) : Object.fromEntries(columns);
  return {
    wanted,
    spec: {
      metric: command.entry.calculate as unknown as Calculator,
      value,
      weights: weights === undefined ? undefined : other(weights, "weights", "number"),
      by: by.map((name) => other(name, "by", "text")),
      at: periods && want(momentColumn(periods)),
      edges,
      options: options as never,
    },
  };
}

/** The column of the instants, named or not. */
export function momentColumn({ at }: PeriodOptions): WantedColumn {
  const kind = "moment" as const;
  const column = { name: at ?? "", flag: "at", kind, orNumber: false, needed: MOMENT };
  return at === undefined ? { ...column, unnamed: true } : column;
}
