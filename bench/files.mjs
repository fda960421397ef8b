// A CSV of 1 GB and Parquet of 100 million rows: DuckDB beside the command line's stream, on two threads.
import { execFileSync } from "node:child_process";
import { file, open } from "../dist/duckdb.js";
import { csvOf, parquetOf } from "./answerFiles.mjs";
import { race } from "./race.mjs";

const most = Number(process.env.BENCH_ROWS ?? 100_000_000);
const engine = await open({ threads: 2 });
const csv = await csvOf(engine, 12_000_000);
const asked = { from: file(csv), input: "score", by: ["channel"] };
const ratings = { nps: "score", csat: "satisfaction", ces: "effort" };
const requests = Object.entries(ratings).map(([metric, input]) => ({ ...asked, metric, input }));
const scale = { min: 1, max: 7 };
requests[2].options = { scale };

/** As a process of its own, whose start counts. */
function runCli(...flags) {
  const args = ["nps", csv, "--column", "score", "--by", "channel", "--format", "json", ...flags];
  execFileSync(process.execPath, ["dist/cli.js", ...args], { stdio: "ignore" });
}

await race(
  "NPS by channel, a CSV of 1 GB",
  {
    "cx-metrics/duckdb": () => engine.measure("nps", asked),
    "by hand, types found out by DuckDB": () =>
      engine.run(`SELECT channel, AVG(CASE WHEN score >= 9 THEN 100 WHEN score <= 6 THEN -100 WHEN score IS NOT NULL THEN 0 END) AS nps
FROM '${csv}' GROUP BY channel`),
    "command line, DuckDB": () => runCli("--engine", "duckdb"),
    "command line, stream": () => runCli("--engine", "stream"),
  },
  1,
);
await race(
  "NPS, CSAT and CES by channel, a CSV of 1 GB",
  {
    measureAll: () => engine.measureAll(requests),
    "measure, three times": async () => {
      for (const { metric, ...spec } of requests) await engine.measure(metric, spec);
    },
  },
  3,
);
if (most >= 100_000_000) {
  const from = file(await parquetOf(engine, 100_000_000));
  await race(
    "NPS by channel, Parquet of 100 million rows",
    { "cx-metrics/duckdb": () => engine.measure("nps", { ...asked, from }) },
    5,
  );
}
engine.close();
