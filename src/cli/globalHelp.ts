import type { MetricEntry } from "../catalog/MetricEntry.ts";
import { metrics } from "../catalog/metrics.ts";
import { commandName } from "./Command.ts";
import { wrapText } from "./wrapText.ts";

/** The families of metrics, with their headings. */
const FAMILIES = [
  ["survey", "Surveys"],
  ["customers", "Customers"],
  ["support", "Support"],
  ["value", "Value"],
  ["growth", "Growth"],
] as const satisfies readonly (readonly [MetricEntry["family"], string])[];

/** What the program is, its commands, and how to go on. */
export function globalHelp(): string {
  const commands = FAMILIES.flatMap(([family, heading]) => [
    "",
    heading,
    ...Object.values(metrics)
      .filter((entry) => entry.family === family)
      .flatMap((entry) => wrapText(commandName(entry), `${entry.title}: ${entry.summary}`, 24))
      .map((line) => `  ${line}`),
  ]);
  return [
    "Customer-experience metrics from files, each with interval, sample size and definition.",
    "",
    "Usage",
    "  cx-metrics <metric> [files] [flags]  the metric of CSV, NDJSON, JSON or Parquet; - is stdin",
    "  cx-metrics <metric> --help           its columns, options, definitions and examples",
    "  cx-metrics list                      all metrics with their names and definitions",
    "  cx-metrics measure --config <file>   several metrics of the same rows, which are read together",
    "  cx-metrics lifetime-value <file>     what each customer will be worth, by a model of their orders",
    "  cx-metrics sql <metric> [flags]      the query of a metric for a warehouse",
    "  cx-metrics finish <metric> <rows>    the results of the rows of such a query",
    "  cx-metrics serve --stdio             answers requests, one JSON a line, from other programs",
    "  cx-metrics --version",
    ...commands,
    "",
    "Examples",
    "  cx-metrics nps answers.csv --column score --by channel",
    "  cx-metrics nps answers.csv --column score --at answered_at --period month",
    "  cx-metrics nps answers.csv --column score --format markdown",
    "  cat answers.csv | cx-metrics csat --column rating --scale 1-5 --format json",
    "  cx-metrics churn --start 1000 --lost 50",
    "  cx-metrics nps 'answers/*.parquet' --column score --by channel --period month",
    "",
    "Blank cells are missing answers: they are left out and counted. Wrong cells are errors.",
    "≈ marks quantiles of more than 65,536 rows: they are within 0.4 %, all else is exact.",
    "Parquet, several, compressed and large files are read by DuckDB: npm install @duckdb/node-api.",
    "Exit code 0 is a result, even of no data; 2 is something to correct.",
    "",
  ].join("\n");
}
