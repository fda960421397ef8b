import { formatResult } from "../core/formatResult.ts";
import type { OrdersSummary } from "../models/orders/summarizeOrders.ts";
import type { FlatTable } from "./FlatTable.ts";
import type { FlatCell } from "./flattenResult.ts";
import { type CustomerForecast, modelsOf } from "./forecastCustomers.ts";
import type { Grid } from "./Grid.ts";
import type { LifetimeValueRequest } from "./LifetimeValueRequest.ts";
import { type CustomerColumn, lifetimeValueColumns } from "./lifetimeValueColumns.ts";
import { lifetimeValueTitle } from "./lifetimeValueTitle.ts";
import { parameterTable } from "./parameterTable.ts";
import { printable } from "./printable.ts";
import { rankCustomers } from "./rankCustomers.ts";
import { tableGrid } from "./tableGrid.ts";
import { writeCsv } from "./writeCsv.ts";
import { escapeMarkdown, writeMarkdown } from "./writeMarkdown.ts";
import { recordsOf, writeJson } from "./writeOutcome.ts";
import { writeTable } from "./writeTable.ts";

/** What is known once the models have spoken. */
export interface LifetimeValueOutcome {
  readonly summary: OrdersSummary;
  readonly forecast: CustomerForecast;
  /** The day on which the observation ends. */
  readonly day: string;
  /** What the reader should know, a line for each. */
  readonly notes: readonly string[];
}

/** Customers with what they will be worth, and the models that say so, in the format that was asked for. */
export function writeLifetimeValue(
  request: LifetimeValueRequest,
  outcome: LifetimeValueOutcome,
): string {
  const { format, top } = request;
  const { summary, forecast, day, notes } = outcome;
  const columns = lifetimeValueColumns(summary, forecast);
  const places = rankCustomers(forecast, top);
  if (format === "csv") return writeCsv(flatten(columns, places));
  if (format === "json")
    return writeJson({
      ...describe(request, outcome),
      customers: recordsOf(flatten(columns, places)),
    });
  const title = lifetimeValueTitle(request, {
    isPriced: forecast.money !== undefined,
    customers: summary.customers.customer.length,
    day,
  });
  const models = `Models, times in ${summary.unit}, with the limits of 95% intervals`;
  const write = (heading: string, grid: Grid, lines: readonly string[]): string =>
    format === "table"
      ? writeTable(heading, grid, lines)
      : `## ${escapeMarkdown(heading)}\n\n${writeMarkdown(grid, lines)}`;
  const parameters = tableGrid(parameterTable(modelsOf(forecast)));
  return `${write(title, gridOf(columns, places), [])}\n${write(models, parameters, notes)}`;
}

function flatten(columns: readonly CustomerColumn[], places: readonly number[]): FlatTable {
  return {
    names: columns.map(({ name }) => name),
    rows: places.map((place) => columns.map(({ cells }) => cells[place] as FlatCell)),
  };
}

/** The customers for people, rounded. */
function gridOf(columns: readonly CustomerColumn[], places: readonly number[]): Grid {
  return columns.map(({ heading, digits, cells }) => ({
    heading,
    align: digits === undefined ? "left" : "right",
    cells: places.map((place) => writeCell(cells[place] as FlatCell, digits)),
  }));
}

function writeCell(cell: FlatCell, digits: number | undefined): string {
  if (digits === undefined) return printable(String(cell));
  return formatResult({ value: cell as number | null, unit: "ratio" }, { digits });
}

/** All but the customers: how they were asked about, what of, and what was counted. */
function describe(
  { model, horizon, discount }: LifetimeValueRequest,
  { summary, forecast }: LifetimeValueOutcome,
): object {
  const { purchases, money } = forecast;
  return {
    options: { model, horizon, ...(money && discount) },
    summary: { ...summary, customers: summary.customers.customer.length },
    models: { purchases, spend: money?.spend ?? null },
  };
}
