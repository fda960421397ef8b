// What one asks of results, beside what one would otherwise write or pick, in one run.
import { Bench } from "tinybench";
import { changePoints, compare, drivers, nps } from "../dist/index.js";
import { importRival } from "./importRival.mjs";

const PRIME = 94_906_249;

// The same values in every run, without a pattern that a branch predictor could learn.
const scrambled = (i) => {
  const x = (i * 48_271) % PRIME;
  return (x * x + i) % PRIME;
};

const simple = await importRival("simple-statistics", "7.12.1");

const march = { promoters: 4200, passives: 3100, detractors: 2700 };
const april = { promoters: 4100, passives: 3000, detractors: 2900 };
const [a, b] = [nps(march), nps(april)];

/** The usual formula, whose interval has no width where all agree. */
function wald({ promoters, passives, detractors }) {
  const n = promoters + passives + detractors;
  const [p, d] = [promoters / n, detractors / n];
  const margin = 1.96 * Math.sqrt((p + d - (p - d) ** 2) / n);
  return { value: 100 * (p - d), lower: 100 * (p - d - margin), upper: 100 * (p - d + margin) };
}

const ROWS = 100_000;
const attributes = Array.from({ length: 12 }, (_, k) => `q${k + 1}`);
const columns = Object.fromEntries(
  attributes.map((name, k) => {
    const shared = (i) => scrambled(i * 3 + 1) % 4;
    return [
      name,
      Float64Array.from({ length: ROWS }, (_, i) => 1 + ((shared(i) + scrambled(i * 17 + k)) % 10)),
    ];
  }),
);
columns.score = Float64Array.from(
  { length: ROWS },
  (_, i) => (columns.q1[i] + columns.q2[i] + (scrambled(i * 29 + 5) % 7)) % 11,
);
const records = Array.from({ length: ROWS }, (_, i) =>
  Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column[i]])),
);
const asked = { outcome: "score", attributes };

const series = Array.from({ length: 2000 }, (_, i) => ({
  at: i * 86_400_000,
  value: Math.floor(i / 400) * 2 + (scrambled(i) % 100) / 25,
}));

const races = {
  "NPS with interval": {
    "cx-metrics, from a tally": () => nps(a.tally),
    "Wald by hand": () => wald(march),
  },
  "change of NPS with interval and p value": {
    "cx-metrics, compare": () => compare(a, b),
  },
  "12 drivers of 100,000 rows": {
    "cx-metrics, columns": () => drivers(columns, asked),
    "cx-metrics, records": () => drivers(records, asked),
    "cx-metrics, columns, Johnson": () => drivers(columns, { ...asked, definition: "johnson" }),
    "simple-statistics, correlations alone": () => {
      const names = [...attributes, "score"];
      return names.flatMap((x, i) =>
        names.slice(i + 1).map((y) => simple.sampleCorrelation(columns[x], columns[y])),
      );
    },
  },
  "change points of 2,000 points": {
    "cx-metrics, exact": () => changePoints(series),
  },
};

for (const [title, race] of Object.entries(races)) {
  const bench = new Bench({ time: 300, iterations: 5, warmupTime: 100, warmupIterations: 2 });
  for (const [name, run] of Object.entries(race)) bench.add(name, run);
  await bench.run();
  const failed = bench.tasks.find(({ result }) => result.error);
  if (failed) throw failed.result.error;
  const [ours] = bench.tasks;
  console.log(`\n${title}`);
  console.table(
    Object.fromEntries(
      bench.tasks.map(({ name, result }) => [
        name,
        {
          "median µs": Number((result.latency.p50 * 1000).toPrecision(3)),
          "× ours": Number((result.latency.p50 / ours.result.latency.p50).toPrecision(3)),
        },
      ]),
    ),
  );
}
