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
    "  cx-metrics <metric> [file] [flags]   the metric of a CSV, NDJSON or JSON file; - is stdin",
    "  cx-metrics <metric> --help           its columns, options, definitions and examples",
    "  cx-metrics list                      all metrics with their names and definitions",
    "  cx-metrics --version",
    ...commands,
    "",
    "Examples",
    "  cx-metrics nps answers.csv --column score --by channel",
    "  cx-metrics nps answers.csv --column score --format markdown",
    "  cat answers.csv | cx-metrics csat --column rating --scale 1-5 --format json",
    "  cx-metrics churn --start 1000 --lost 50",
    "",
    "Blank cells are missing answers: they are left out and counted. Wrong cells are errors.",
    "≈ marks quantiles of more than 65,536 rows: they are within 0.4 %, all else is exact.",
    "Exit code 0 is a result, even of no data; 2 is something to correct.",
    "",
  ].join("\n");
}
