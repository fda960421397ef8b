import { wrapText } from "./wrapText.ts";

/** How to use `cx-metrics sql`. */
export function sqlHelp(dialects: readonly string[]): string {
  const flags = [
    ["--dialect <name>", `The engine's SQL: ${dialects.join(", ")}`],
    [
      "--table <name>",
      'The table, such as crm.surveys; a part that holds dots is in quotes: a."b.c"',
    ],
    ["--by <columns>", "The columns that make groups, separated by commas"],
    [
      "--period <name> --at <column> --from <date> --to <date>",
      "A group for each calendar period, with --time-zone and --week-start as for every metric",
    ],
    ["--format <text|json>", "The query as text, or as JSON with its parameters"],
  ] as const;
  return [
    "The query of a metric for a warehouse: its rows are tallies, which cx-metrics finish turns into results.",
    "",
    "Usage",
    "  cx-metrics sql <metric> --dialect <name> --table <name> [the metric's columns and options]",
    "",
    "Columns are named by the flags of the metric itself, see cx-metrics <metric> --help. Instants are",
    "timestamps or dates, truths booleans; where they are numbers, the column's name says so:",
    "answered_at:epoch-ms, answered_at:epoch-s, resolved:zero-one.",
    "",
    "Flags",
    ...flags.flatMap(([flag, meaning]) => wrapText(flag, meaning, 30)).map((line) => `  ${line}`),
    "",
    "Examples",
    "  cx-metrics sql nps --dialect bigquery --table crm.surveys --column rating --by plan",
    "  cx-metrics sql churn --dialect postgres --table customers --id id --joined joined --left left \\",
    "    --from 2026-03-01 --to 2026-04-01",
    "",
  ].join("\n");
}
