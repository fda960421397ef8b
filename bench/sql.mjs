// Generated queries beside those that a good analyst would write by hand, on DuckDB, in one run.
// BENCH_ROWS=10000000 for less than the 100 million rows.

import { file, open } from "../dist/duckdb.js";
import { bucket } from "../dist/sql.js";
import { months } from "../dist/time.js";
import { parquetOf } from "./answerFiles.mjs";
import { race } from "./race.mjs";

const RUNS = 5;
const most = Number(process.env.BENCH_ROWS ?? 100_000_000);

const engine = await open({ threads: 2 });
const edges = months({ from: "2022-01-01", to: "2025-01-01", timeZone: "UTC" });
const asOf = "2025-02-01";
const promoters = "COUNT(*) FILTER (score >= 9)";
const detractors = "COUNT(*) FILTER (score <= 6)";
const byFilter = `100.0 * (${promoters} - ${detractors}) / COUNT(score) AS nps`;
const byCase =
  "AVG(CASE WHEN score >= 9 THEN 100 WHEN score <= 6 THEN -100 WHEN score IS NOT NULL THEN 0 END) AS nps";

/** Each with ours first. */
function racesOver(path) {
  const from = file(path);
  const run = (text) => () => engine.run(text.replaceAll("$answers", `'${path}'`));
  return {
    NPS: {
      "cx-metrics": () => engine.measure("nps", { from, input: "score" }),
      "COUNT FILTER": run(`SELECT ${byFilter} FROM $answers`),
      "AVG of CASE": run(`SELECT ${byCase} FROM $answers`),
    },
    "NPS by channel": {
      "cx-metrics": () => engine.measure("nps", { from, input: "score", by: ["channel"] }),
      "COUNT FILTER": run(`SELECT channel, ${byFilter} FROM $answers GROUP BY channel`),
      "AVG of CASE": run(`SELECT channel, ${byCase} FROM $answers GROUP BY channel`),
    },
    "NPS by month": {
      "cx-metrics": () =>
        engine.measure("nps", {
          from,
          input: "score",
          by: { month: bucket("answered_at", edges) },
        }),
      "COUNT FILTER, DATE_TRUNC": run(
        `SELECT DATE_TRUNC('month', answered_at) AS month, ${byFilter} FROM $answers GROUP BY month`,
      ),
      "AVG of CASE, DATE_TRUNC": run(
        `SELECT DATE_TRUNC('month', answered_at) AS month, ${byCase} FROM $answers GROUP BY month`,
      ),
    },
  };
}

/** Those that have to bring the rows of a customer together. */
function racesOfCustomers(path) {
  const from = file(path);
  const run = (text) => () => engine.run(text.replaceAll("$answers", `'${path}'`));
  const week = "INTERVAL 7 DAYS";
  return {
    "first contact resolution": {
      "cx-metrics": () =>
        engine.measure("first-contact-resolution", {
          from,
          input: { customer: "customer", at: "answered_at", resolved: "resolved" },
          options: { asOf },
        }),
      "LAG and LEAD": run(`WITH contacts AS (
  SELECT resolved, answered_at, LAG(answered_at) OVER w AS before, LEAD(answered_at) OVER w AS after
  FROM $answers WINDOW w AS (PARTITION BY customer ORDER BY answered_at)
)
SELECT 100.0 * COUNT(*) FILTER (resolved AND (after IS NULL OR after - answered_at >= ${week})) / COUNT(*)
FROM contacts
WHERE (before IS NULL OR answered_at - before >= ${week}) AND TIMESTAMP '${asOf}' - answered_at >= ${week}`),
    },
    "cohorts by month": {
      "cx-metrics": () =>
        engine.measure("cohort-retention", {
          from,
          input: { customer: "customer", at: "answered_at" },
          options: { edges, asOf },
        }),
      "COUNT DISTINCT of a join": run(`WITH cohorts AS (
  SELECT customer, DATE_TRUNC('month', MIN(answered_at)) AS cohort FROM $answers GROUP BY customer
)
SELECT cohort, DATE_TRUNC('month', answered_at) AS month, COUNT(DISTINCT customer) AS active
FROM $answers JOIN cohorts USING (customer) GROUP BY cohort, month`),
      "DISTINCT first, a window": run(`WITH active AS (
  SELECT DISTINCT customer, DATE_TRUNC('month', answered_at) AS month FROM $answers
), cohorts AS (SELECT month, MIN(month) OVER (PARTITION BY customer) AS cohort FROM active)
SELECT cohort, month, COUNT(*) AS active FROM cohorts GROUP BY cohort, month`),
    },
  };
}

for (const rows of [10_000_000, 100_000_000].filter((count) => count <= most)) {
  const path = await parquetOf(engine, rows);
  for (const [title, rivals] of Object.entries(racesOver(path)))
    await race(`${title}, ${rows / 1e6} million rows of Parquet`, rivals, RUNS);
}
const path = await parquetOf(engine, 10_000_000);
for (const [title, rivals] of Object.entries(racesOfCustomers(path)))
  await race(`${title}, 10 million rows of Parquet`, rivals, RUNS);
engine.close();
