// Writes what the catalog knows of every metric into README.md and docs/metrics.md. Needs a build.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const START = "<!-- metrics: npm run build && node scripts/metrics-table.mjs -->";
const END = "<!-- /metrics -->";

/** The readme with its table of metrics made anew, between the two markers. */
export function updateReadme(readme, metrics) {
  const [before, rest] = split(readme, START);
  const [, after] = split(rest, END);
  return `${before}${START}\n${shortTable(metrics)}\n${END}${after}`;
}

/** The page docs/metrics.md. */
export function metricsPage(metrics) {
  const entries = Object.values(metrics);
  return `# Metrics and definitions

Made from the catalog by \`scripts/metrics-table.mjs\`; do not edit. The same data in a program:
\`import { metrics } from "cx-metrics/catalog"\`. In formulas \`#(…)\` is a count of answers.

## Metrics

Aliases work in \`compute\`, \`compareDefinitions\` and on the command line. How tallies merge: "exact" to the
last bit, "grid" with quantiles and spread as fine as the [cells](decisions/durations-grid.md), "none" not at
all. Additive over "rows": shards may be cut anywhere; over "entities": all rows of one customer belong in
one shard.

${table(
  ["id", "title", "aliases", "merge", "additive over", "page"],
  entries.map((entry) => [
    code(entry.id),
    entry.title,
    entry.aliases.map(code).join(", "),
    entry.merge,
    entry.merge === "none" ? "" : entry.additiveOver,
    `[${entry.family}](${pageOf(entry, ".")})`,
  ]),
)}

${entries.map(definitionsOf).join("\n\n")}
`;
}

function definitionsOf({ title, summary, definitions, options, notes }) {
  const rows = definitions.map(({ id, formula, unit, range, better, source }) => [
    code(id),
    code(formula),
    unit ?? "as `options.unit`",
    unit === "score" ? "the scale" : rangeOf(range),
    better ?? "depends on `asks`",
    source,
  ]);
  const columns = ["definition", "formula", "unit", "range", "better", "source"];
  const rules = [`definition: ${options.shape.definition.unwrap().description}.`, ...notes];
  return `## ${title}

${summary}.

${table(columns, rows)}

${rules.map((rule) => `- ${rule}`).join("\n")}`;
}

function rangeOf([lowest, highest]) {
  if (lowest === null && highest === null) return "";
  if (highest === null) return `from ${lowest}`;
  return lowest === null ? `to ${highest}` : `${lowest} to ${highest}`;
}

function shortTable(metrics) {
  return table(
    ["metric", "function", "value in", "definitions, the usual one first"],
    Object.values(metrics).map((entry) => [
      `[${entry.title}](${pageOf(entry, "docs")})`,
      code(functionOf(entry.id)),
      [...new Set(entry.definitions.map(({ unit }) => unit ?? "time"))].join(", "),
      entry.definitions.map(({ id }) => code(id)).join(", "),
    ]),
  );
}

/** An id is the function's name in kebab-case. */
function functionOf(id) {
  return id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}

/** Each family page has a heading for each metric, which is the metric's title. */
function pageOf({ family, title }, folder) {
  return `${folder}/${family}.md#${title.toLowerCase().replaceAll(" ", "-")}`.replace("./", "");
}

function code(text) {
  return `\`${text}\``;
}

function table(columns, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(columns), line(columns.map(() => "---")), ...rows.map(line)].join("\n");
}

function split(text, marker) {
  const [before, after, ...more] = text.split(marker);
  if (after === undefined || more.length > 0) throw new Error(`README.md needs one ${marker}`);
  return [before, after];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const built = new URL("../dist/catalog.js", import.meta.url);
  const { metrics } = await import(built.href);
  writeFileSync("README.md", updateReadme(readFileSync("README.md", "utf8"), metrics));
  writeFileSync("docs/metrics.md", metricsPage(metrics));
}
