// Scores customers by recency, frequency and money: ours beside what a user would otherwise write or pick, at three sizes.
import { Bench } from "tinybench";
import { rfm } from "../dist/index.js";
import { openDuckdb } from "./openDuckdb.mjs";

const SIZES = [10_000, 100_000, 1_000_000];
const PRIME = 94_906_249;

const scrambled = (i) => {
  const x = (i * 48_271) % PRIME;
  return (x * x + i) % PRIME;
};

/** Half of all customers ordered once, as in most shops. */
const customerOf = (i) => ({
  customer: `customer ${scrambled(i)} ${i}`,
  recency: scrambled(i + 1) % 700,
  frequency: scrambled(i + 2) % 2 === 0 ? 1 : 1 + (scrambled(i + 3) % 20),
  monetary: (scrambled(i + 4) % 100_000) / 100,
});

/** The usual way by hand: sort the records by each dimension, and cut the list into five. */
function ntileByHand(rows) {
  const scored = rows.map((row) => ({ ...row, r: 0, f: 0, m: 0 }));
  const rank = (read, give) => {
    const sorted = [...scored].sort((a, b) => read(a) - read(b));
    for (const [i, row] of sorted.entries()) give(row, 1 + Math.floor((5 * i) / sorted.length));
  };
  rank(
    ({ recency }) => -recency,
    (row, score) => {
      row.r = score;
    },
  );
  rank(
    ({ frequency }) => frequency,
    (row, score) => {
      row.f = score;
    },
  );
  rank(
    ({ monetary }) => monetary,
    (row, score) => {
      row.m = score;
    },
  );
  for (const row of scored) row.code = `${row.r}${row.f}${row.m}`;
  return scored;
}

const duckdb = await openDuckdb();

async function raceOf(size) {
  const rows = Array.from({ length: size }, (_, i) => customerOf(i));
  const columns = {
    customer: Int32Array.from(rows, (_, i) => i),
    recency: Float64Array.from(rows, ({ recency }) => recency),
    frequency: Float64Array.from(rows, ({ frequency }) => frequency),
    monetary: Float64Array.from(rows, ({ monetary }) => monetary),
  };
  const orders = {
    customer: Int32Array.from({ length: 5 * size }, (_, i) => scrambled(i) % size),
    at: Float64Array.from({ length: 5 * size }, (_, i) => 1.7e12 + scrambled(i + 5) * 300),
    value: Float64Array.from({ length: 5 * size }, (_, i) => (scrambled(i + 6) % 10_000) / 100),
  };
  await duckdb.run(`CREATE OR REPLACE TABLE customers AS
    SELECT i AS customer, i * 48271 % 700 AS recency,
      CASE WHEN hash(i) % 2 = 0 THEN 1 ELSE 1 + hash(i + 3) % 20 END AS frequency,
      (hash(i + 4) % 100000) / 100.0 AS monetary
    FROM range(${size}) AS rows(i)`);
  return {
    "quantile, records": () => rfm(rows),
    "quantile, typed columns": () => rfm(columns),
    "equal-size, records": () => rfm(rows, { definition: "equal-size" }),
    "nested, records": () => rfm(rows, { definition: "nested" }),
    "quantile, five orders each": () => rfm(orders, { asOf: 1.8e12 }),
    "by hand: sort and cut three times": () => ntileByHand(rows),
    "DuckDB ntile, rows kept there": async () =>
      await duckdb.run(`CREATE OR REPLACE TEMP TABLE scored AS
        SELECT *, ntile(5) OVER (ORDER BY recency DESC) AS r,
          ntile(5) OVER (ORDER BY frequency) AS f, ntile(5) OVER (ORDER BY monetary) AS m
        FROM customers`),
  };
}

for (const size of SIZES) {
  const bench = new Bench({ time: 0, iterations: 3, warmupTime: 0, warmupIterations: 1 });
  for (const [name, run] of Object.entries(await raceOf(size))) bench.add(name, run);
  await bench.run();
  const failed = bench.tasks.find(({ result }) => result.error);
  if (failed) throw failed.result.error;
  const [ours] = bench.tasks;
  console.log(`\nRFM of ${size.toLocaleString("en")} customers`);
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
