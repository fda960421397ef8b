import { wrapText } from "./wrapText.ts";

const FLAGS = [
  ["--config <file>", "What to measure, as JSON"],
  ["--format <table|json|csv|markdown>", "A table for each metric, or a record by their names"],
  ["--engine, --memory, --threads, --spill", "What reads the files, as for every metric"],
] as const;

const FIELDS = [
  ["files", "A file, a pattern or a list of them; files on the command line take its place"],
  ["by", "A list of columns: a result for each of their values"],
  ["period", "{ every, at?, timeZone?, from?, to?, weekStart? }, as the flags of every metric"],
  ["inputFormat, delimiter", "How to read the files, as the flags of every metric"],
  ["metrics", "A list of { metric, input, options?, where?, name? }"],
  ["  metric", "The metric's id or an alias"],
  [
    "  input",
    'Columns by the names of its input; { "column": … } or its name alone for a column of answers, which may have "weights"',
  ],
  ["  options", "The metric's options, and those that its rows need, as compute() takes them"],
  [
    "  where",
    'Which rows count: { "channel": "chat", "plan": ["pro", null] }; null is a blank cell',
  ],
  ["  name", "What its results are called, where a metric is there twice"],
] as const;

const line = ([term, meaning]: readonly [string, string]): string[] =>
  wrapText(term, meaning, 30).map((text) => `  ${text}`);

/** How to use `cx-metrics measure`. */
export const measureHelp = [
  "Several metrics of the same rows, which are read together.",
  "",
  "Usage",
  "  cx-metrics measure --config <file> [<file> …] [flags]",
  "",
  "Flags",
  ...FLAGS.flatMap(line),
  "",
  "Fields of the config",
  ...FIELDS.flatMap(line),
  "",
  "Example",
  '  { "files": "answers.csv", "by": ["channel"], "metrics": [',
  '    { "metric": "nps", "input": { "column": "score" } },',
  '    { "metric": "csat", "input": { "column": "csat" }, "options": { "level": 0.9 } } ] }',
  "",
].join("\n");
