// Compares one pass of ours with what a user would otherwise write or pick, on the same values, in one run.
import { Bench } from "tinybench";
import { averageResolutionTime, distribution, durationTally } from "../dist/index.js";
import { quantiles } from "../dist/stats.js";
import { openDuckdb } from "./openDuckdb.mjs";

const ROWS = 10_000_000;
const PRIME = 94_906_249;

// The same whole numbers in JavaScript and in SQL, without a pattern that a branch predictor could learn.
const scrambled = (i) => {
  const x = (i * 48_271) % PRIME;
  return (x * x + i) % PRIME;
};
const X = `(i * 48271 % ${PRIME})`;
const SCRAMBLED = `((${X} * ${X} + i) % ${PRIME})`;

const scores = Uint8Array.from({ length: ROWS }, (_, i) => scrambled(i) % 11);
const durations = Float64Array.from({ length: ROWS }, (_, i) => scrambled(i));
const plainScores = Array.from(scores);

const duckdb = await openDuckdb();
await duckdb.run(`CREATE TABLE answers AS
  SELECT CAST(${SCRAMBLED} % 11 AS UTINYINT) AS score, CAST(${SCRAMBLED} AS DOUBLE) AS duration
  FROM range(${ROWS}) AS rows(i)`);
const query = async (sql) => (await duckdb.runAndReadAll(sql)).getRowsJson();

const scale = { min: 0, max: 10 };

const races = {
  "distribution of ratings": {
    "cx-metrics, Uint8Array": () => distribution(scores, { scale }),
    "sum += a[i]": () => {
      let sum = 0;
      for (let i = 0; i < scores.length; i++) sum += scores[i];
      return sum;
    },
    "DuckDB GROUP BY": () => query("SELECT score, count(*) FROM answers GROUP BY score"),
    "cx-metrics, plain array": () => distribution(plainScores, { scale }),
    "reduce, plain array": () =>
      plainScores.reduce((net, x) => (x >= 9 ? net + 1 : x <= 6 ? net - 1 : net), 0),
    "filter().length, plain array": () =>
      plainScores.filter((x) => x >= 9).length - plainScores.filter((x) => x <= 6).length,
  },
  "median and p90 of durations": {
    "cx-metrics, quantiles": () => quantiles(durations, [0.5, 0.9]),
    "cx-metrics, durationTally": () => durationTally(durations),
    "cx-metrics, averageResolutionTime": () => averageResolutionTime(durations),
    "DuckDB quantile_cont": () => query("SELECT quantile_cont(duration, [0.5, 0.9]) FROM answers"),
    "Float64Array.sort": () => {
      const sorted = durations.slice().sort();
      return [sorted[ROWS / 2], sorted[(ROWS * 9) / 10]];
    },
  },
};

for (const [title, race] of Object.entries(races)) {
  const bench = new Bench({ time: 0, iterations: 9, warmupTime: 0, warmupIterations: 2 });
  for (const [name, run] of Object.entries(race)) bench.add(name, run);
  await bench.run();
  const failed = bench.tasks.find(({ result }) => result.error);
  if (failed) throw failed.result.error;
  const [ours] = bench.tasks;
  console.log(`\n${title}, ${ROWS.toLocaleString("en")} values`);
  console.table(
    Object.fromEntries(
      bench.tasks.map(({ name, result }) => [
        name,
        {
          "median ms": Number(result.latency.p50.toFixed(2)),
          "× ours": Number((result.latency.p50 / ours.result.latency.p50).toFixed(2)),
        },
      ]),
    ),
  );
}
