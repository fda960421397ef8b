// What a query of each metric reads and hands over, from the plans of src/sql. docs/queries.md is held to it
// and made anew by: npx vitest run test/docs/queriesPage.test.ts --update

/** Options that make a tally, and so the query. */
const SETTINGS = {
  asOf: "Until when the data were observed; no row is later. Needed.",
  cells:
    '`"values"` (unless given) or `"octave-128"`: see [Percentiles](in-your-warehouse.md#percentiles).',
  current: "The window `{ from, to }` that is looked at. Needed.",
  edges: "The limits of the periods, as of `months()` or `days()`. Needed.",
  from: "The start of the period; needed unless the key is `periods()`.",
  match: '`"issue"` (unless given) or `"customer"`: what makes a second contact a repeat.',
  minGapDays:
    "How many days lie between first and last order of a repeat customer; 0 unless given.",
  previous: "The window `{ from, to }` before it. Needed.",
  to: "The end of the period, which is no part of it; needed unless the key is `periods()`.",
  window: "How long one waits for a second contact, in milliseconds; seven days unless given.",
};

/** Why the other metrics have no query, and where they come from instead. */
const NO_QUERY = {
  acsi: "Items are weighed by fractions before they are added up, and queries add up whole numbers only: read the answers.",
  "loyalty-index": "As `acsi`: items have scales and weights of their own.",
  iqs: "A review is a scorecard with weights, critical categories and N/A: its score is a quotient before it is added up.",
  "earned-growth": "Four sums of two years, which any `SUM` gives: hand them to `earnedGrowth`.",
  "health-score": "The score of one customer, of weighed measures; nothing is counted.",
  "churn-risk":
    "A verdict on each customer by the quantiles of its own gaps: read the orders of those whom you ask about.",
  clv: "Made of a few numbers, most of them results of metrics above; nothing is counted.",
  "ltv-to-cac": "As `clv`.",
  "cac-payback": "As `clv`.",
  rfm: "Takes [several queries](in-your-warehouse.md#rfm-and-lifetime-value): `rfmPasses`, `rfmCustomerPasses`.",
  cagr: "Two numbers and the years between them.",
  "shareholder-return": "Two prices and the dividends.",
  "engagement-score": "A score of weighed measures; nothing is counted.",
};

const FAMILIES = {
  survey: "Surveys",
  customers: "Customers",
  support: "Support",
  value: "Value",
  growth: "Growth",
};

/** The page docs/queries.md. */
export function queriesPage({ plans, guardsOf, metrics }) {
  const all = Object.values(plans);
  const families = Object.entries(FAMILIES).map(([family, title]) =>
    familySection(
      title,
      all.filter(({ id }) => metrics[id].family === family),
      guardsOf,
    ),
  );
  const settings = [...new Set(all.flatMap(({ shapes }) => shapes.flatMap((one) => one.settings)))];
  const others = Object.keys(metrics).filter((id) => plans[id] === undefined);
  return `# What each query reads

Made from the queries themselves by \`scripts/queries-page.mjs\`; do not edit. How queries are written and read:
[In your warehouse](in-your-warehouse.md). The same fields serve \`input\` of the engine for [files](duckdb.md).

Of the ${Object.keys(metrics).length} metrics ${all.length} have a query. Where one has several rows below, the fields that you name choose
among them; fields with a "?" may be left out.

- **fields**: the names in \`input\`, each for a column of yours. What they hold stands below each table.
- **settings**: options that make the query, explained [below](#settings). All other options of the metric go into \`options\`, too.
- **periods**: \`bucket()\` puts each row into one period, \`periods()\` measures each period for itself, "none" takes neither:
  run a query for each period, its rows chosen by \`where\` or its limits by the settings.
- **columns**: the names in the rows, beside your keys and \`cx_tally\`, which says what is counted. A column of a field that may be left
  out is there when the field is named. With "guards" there are \`cx_bad\`, \`cx_refused\` and \`cx_seen\`, too: which check a row
  failed, how many rows did, and of how many. With periods there is \`cx_to\`, the end of the period whose start is the key.

${families.join("\n\n")}

## Settings

${table(
  ["setting", "what it says"],
  settings.sort().map((name) => [code(name), lookUp(SETTINGS, name)]),
)}

## Metrics without a query

${table(
  ["metric", "why, and what to do"],
  others.map((id) => [code(id), lookUp(NO_QUERY, id)]),
)}
`;
}

function familySection(title, plans, guardsOf) {
  const shapes = plans.flatMap(({ id, shapes }) => shapes.map((shape) => ({ id, ...shape })));
  return `## ${title}

${table(
  ["metric", "fields", "settings", "periods", "columns"],
  shapes.map((shape) => [
    code(shape.id),
    Object.entries(shape.fields).map(nameField).join(", "),
    shape.settings.map(code).join(", "),
    periodsOf(shape),
    columnsOf(shape, guardsOf),
  ]),
)}

${table(["field", "holds", "what it says", "of"], fieldsOf(shapes))}`;
}

function nameField([name, { required }]) {
  return code(required ? name : `${name}?`);
}

function periodsOf({ additiveOver, periods }) {
  if (periods) return "`periods()`";
  return additiveOver === "rows" ? "`bucket()`" : "none";
}

function columnsOf(shape, guardsOf) {
  const { kind, columns } = shape;
  const names = columns.map((name) => code(`cx_${name}`)).join(", ");
  return guardsOf(shape, { kind, version: 1 }).length > 0 ? `${names}; guards` : names;
}

/** A line for each meaning of a field, with the metrics that read it so. */
function fieldsOf(shapes) {
  const metrics = new Map();
  for (const { id, fields } of shapes)
    for (const [name, { holds, description }] of Object.entries(fields)) {
      const line = JSON.stringify([code(name), holds, description]);
      metrics.set(line, (metrics.get(line) ?? new Set()).add(id));
    }
  return Array.from(metrics, ([line, ids]) => [...JSON.parse(line), [...ids].map(code).join(", ")]);
}

function lookUp(texts, name) {
  if (Object.hasOwn(texts, name)) return texts[name];
  throw new Error(`scripts/queries-page.mjs says nothing of ${name}`);
}

function code(text) {
  return `\`${text}\``;
}

function table(columns, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(columns), line(columns.map(() => "---")), ...rows.map(line)].join("\n");
}
