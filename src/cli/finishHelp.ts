import { wrapText } from "./wrapText.ts";

const FLAGS = [
  [
    "--by <columns>",
    "The groups that stay; all columns without the cx_ in front make groups unless given",
  ],
  [
    "--period --from --to --time-zone --week-start",
    "The calendar periods, as they were given for the query",
  ],
  ["--format, --list", "How to write the results, as for every metric"],
  ["--input-format, --delimiter", "How to read the rows, as for every metric"],
] as const;

/** How to use `cx-metrics finish`. */
export const finishHelp = [
  "The results of rows of tallies: those of a query that cx-metrics sql printed and that ran elsewhere.",
  "",
  "Usage",
  "  cx-metrics finish <metric> <file> [<file> …] [flags]",
  "",
  "Files are JSON lists, NDJSON or CSV, one for each shard; rows of equal groups are added up.",
  "The metric's options are flags as without finish; what made the rows, such as a scale, is in them.",
  "",
  "Flags",
  ...FLAGS.flatMap(([flag, meaning]) => wrapText(flag, meaning, 30)).map((line) => `  ${line}`),
  "",
  "Examples",
  "  cx-metrics finish nps rows.json",
  "  cx-metrics finish nps january.ndjson february.ndjson --by plan --format json",
  "",
].join("\n");
