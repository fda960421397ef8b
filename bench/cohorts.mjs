// Monthly cohorts of the same events, ours against DuckDB in memory, in one run: from 100,000 events to 10 million.
import { Bench } from "tinybench";
import { cohortRetention } from "../dist/index.js";
import { openDuckdb } from "./openDuckdb.mjs";

const SIZES = [100_000, 1_000_000, 10_000_000];
const EVENTS_PER_CUSTOMER = 10;
const PRIME = 94_906_249;

// Two years of months. Events become more frequent, so that cohorts are of unequal size.
const edges = Array.from({ length: 25 }, (_, month) => Date.UTC(2024, month, 1));
const [from, to] = [edges[0], edges[24]];

const scrambled = (i) => {
  const x = (i * 48_271) % PRIME;
  return (x * x + i) % PRIME;
};
const scrambledSql = (i) => {
  const x = `(${i} * 48271 % ${PRIME})`;
  return `((${x} * ${x} + ${i}) % ${PRIME})`;
};

// The plain query: an active month of a customer counts once, the first one is the cohort.
const JOINED = `
  WITH active AS (
    SELECT DISTINCT customer, datediff('month', TIMESTAMP '2024-01-01', epoch_ms(instant)) AS month FROM events
  ), began AS (SELECT customer, min(month) AS cohort FROM active GROUP BY customer)
  SELECT cohort, month - cohort AS age, count(*) AS active FROM active JOIN began USING (customer)
  GROUP BY ALL ORDER BY ALL`;

// The fastest one that we found: months as bits, as we have them.
const BITS = `
  WITH months AS (
    SELECT customer, bit_or(1::BIGINT << datediff('month', TIMESTAMP '2024-01-01', epoch_ms(instant))) AS bits
    FROM events GROUP BY customer
  ), cohorts AS (
    SELECT bit_count((bits & -bits) - 1) AS cohort, bits, count(*) AS customers FROM months GROUP BY ALL
  )
  SELECT cohort, month - cohort AS age, sum(customers) AS active
  FROM cohorts, range(24) AS months(month) WHERE (bits >> month) & 1 = 1
  GROUP BY ALL ORDER BY ALL`;

const duckdb = await openDuckdb();
const query = async (sql) => (await duckdb.runAndReadAll(sql)).getRowsJson();

const table = {};
for (const rows of SIZES) {
  const customers = rows / EVENTS_PER_CUSTOMER;
  const customer = Uint32Array.from({ length: rows }, (_, i) => scrambled(i + 7) % customers);
  const at = Float64Array.from({ length: rows }, (_, i) =>
    Math.floor(from + Math.sqrt(scrambled(i) / PRIME) * (to - from - 1)),
  );
  await duckdb.run(`CREATE OR REPLACE TABLE events AS
    SELECT CAST(${scrambledSql("(i + 7)")} % ${customers} AS UINTEGER) AS customer,
      CAST(floor(${from} + sqrt(${scrambledSql("i")} / ${PRIME}) * (${to} - ${from} - 1)) AS BIGINT) AS instant
    FROM range(${rows}) AS rows(i)`);
  const ours = () => cohortRetention({ customer, at }, { edges, asOf: to });

  const found = ours().cohorts.flatMap(({ ages }, cohort) =>
    ages.flatMap(({ active }, age) => (active > 0 ? [[cohort, age, active]] : [])),
  );
  for (const sql of [JOINED, BITS]) {
    const theirs = (await query(sql)).map((row) => row.map(Number));
    if (JSON.stringify(theirs) !== JSON.stringify(found))
      throw new Error("DuckDB counts differently");
  }

  const bench = new Bench({ time: 0, iterations: 9, warmupTime: 0, warmupIterations: 2 });
  bench.add("cx-metrics", ours);
  bench.add("DuckDB, DISTINCT and JOIN", () => query(JOINED));
  bench.add("DuckDB, months as bits", () => query(BITS));
  await bench.run();
  const failed = bench.tasks.find(({ result }) => result.error);
  if (failed) throw failed.result.error;
  const [first] = bench.tasks;
  table[`${rows.toLocaleString("en")} events`] = Object.fromEntries(
    bench.tasks.flatMap(({ name, result }) => [
      [`${name}, ms`, Number(result.latency.p50.toFixed(1))],
      ...(name === "cx-metrics"
        ? []
        : [
            [`${name}, × ours`, Number((result.latency.p50 / first.result.latency.p50).toFixed(2))],
          ]),
    ]),
  );
}

console.log("Monthly cohorts, median of 9 runs, ten events a customer");
console.table(table);
