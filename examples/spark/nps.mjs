// The query for Spark: `node nps.mjs > query.json`; its rows as results: `node nps.mjs rows.json`.
import { readFileSync } from "node:fs";
import { formatResult } from "cx-metrics";
import { bucket, compile, finish, rollup, spark, table } from "cx-metrics/sql";
import { months } from "cx-metrics/time";

const timeZone = "Europe/Berlin";
const edges = months({ from: "2025-07-01", to: "2026-01-01", timeZone });
const by = { channel: "channel", month: bucket("answered_at", edges) };

const [, , rows] = process.argv;
if (rows === undefined) {
  const from = table("answers");
  const { text, params } = compile("nps", { dialect: spark, from, input: "score", by });
  process.stdout.write(`${JSON.stringify({ text, params })}\n`);
} else {
  const results = finish("nps", JSON.parse(readFileSync(rows, "utf8")), { by });
  for (const { keys, result } of rollup(results, ["channel"]))
    console.log(`${keys.channel}: ${formatResult(result)}, n = ${result.n}`);

  const month = new Intl.DateTimeFormat("en", { month: "short", year: "numeric", timeZone });
  for (const { from, result } of rollup(results, ["month"]))
    console.log(`${month.format(from)}: ${formatResult(result)}, n = ${result.n}`);
}
