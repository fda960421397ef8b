// Tallies by day, stored as JSON lines, read back and merged to months: node main.mjs [file]
// The file stands for Redis, a Kafka topic or a table: whatever keeps a key and a JSON value.
import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatResult, measure, mergeTallies, nps } from "cx-metrics";
import { days, months } from "cx-metrics/time";

const [file = join(tmpdir(), "nps-by-day.ndjson")] = process.argv.slice(2);
const period = { from: "2025-07-01", to: "2026-01-01", timeZone: "UTC" };

const answers = readAnswers(new URL("../data/answers.csv", import.meta.url));
const what = { metric: nps, value: "score", at: "answeredAt" };

// Each day keeps its tally: eleven counts, whatever the number of answers.
const byDay = measure(answers, { ...what, edges: days(period) });
writeFileSync(file, byDay.map(({ from, result }) => `${toLine(from, result.tally)}\n`).join(""));

// Later, and elsewhere: a month is the sum of its days. Labels see to it that nothing else is added.
const stored = readFileSync(file, "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line));
const edges = months(period);
for (const [i, from] of edges.slice(0, -1).entries()) {
  const ofMonth = stored.filter(
    ({ day }) => from <= Date.parse(day) && Date.parse(day) < edges[i + 1],
  );
  const result = nps(mergeTallies(...ofMonth.map(({ tally }) => tally)));
  console.log(`${toDate(from).slice(0, 7)}: ${formatResult(result)}, n = ${result.n}`);
}

function toLine(from, tally) {
  return JSON.stringify({ day: toDate(from), tally });
}

function toDate(ms) {
  return new Date(ms).toISOString().slice(0, 10);
}

function readAnswers(csv) {
  const [header, ...lines] = readFileSync(csv, "utf8").trimEnd().split("\n");
  const [at, score] = ["answered_at", "score"].map((name) => header.split(",").indexOf(name));
  return lines.map((line) => {
    const cells = line.split(",");
    return { answeredAt: cells[at], score: cells[score] === "" ? null : Number(cells[score]) };
  });
}
