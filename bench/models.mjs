// Lifetime value models beside the Python package lifetimes, on the same data in one run. The slowest job of
// lifetimes runs once, or as often as the first argument says.
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { bgNbd, gammaGamma, lifetimeValue, paretoNbd } from "../dist/models.js";
import { cdnow } from "./models/cdnow.mjs";
import { readColumns, writeColumns } from "./models/columns.mjs";
import { simulate } from "./models/simulate.mjs";
import { startLifetimes } from "./models/startLifetimes.mjs";

const RUNS = 11;
const WARM_UP = 300;
const SLOW_RUNS = Number(process.argv[2] ?? 1);
const WEEKS = { unit: "weeks" };
const MONTH = 4.345;

// About those of CDNOW.
const BG_NBD = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const PARETO_NBD = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 };
const GAMMA_GAMMA = { p: 6.25, q: 3.74, v: 15.44 };

// CDNOW watched customers of twelve weeks; a shop that looks at all its customers has more values of T.
const TWELVE_WEEKS = { least: 189, most: 272 };
const YEAR_AND_A_HALF = { least: 91, most: 546 };

const folder = resolve("temp/bench/models");
mkdirSync(folder, { recursive: true });

/** Writes customers to a file for both, and reads them back. */
function shared(name, columns) {
  const file = join(folder, `${name}.f64`);
  writeColumns(file, columns);
  return { file, columns: readColumns(file) };
}

const likeCdnow = { story: "bg-nbd", params: BG_NBD, spend: GAMMA_GAMMA, seed: 1 };
const small = shared(
  "cdnow",
  cdnow() ?? simulate({ ...likeCdnow, days: TWELVE_WEEKS, customers: 2357 }),
);
const large = shared(
  "pareto-nbd",
  simulate({
    ...likeCdnow,
    story: "pareto-nbd",
    params: PARETO_NBD,
    days: YEAR_AND_A_HALF,
    customers: 100_000,
  }),
);
const million = shared(
  "bg-nbd",
  simulate({ ...likeCdnow, days: YEAR_AND_A_HALF, customers: 1_000_000 }),
);

const purchases = {
  "bg-nbd": bgNbd.fromParams(BG_NBD, WEEKS),
  "pareto-nbd": paretoNbd.fromParams(PARETO_NBD, WEEKS),
};
const spend = gammaGamma.fromParams(GAMMA_GAMMA);

/** Those who bought again, whom the model of spend is about. */
function repeatBuyers({ frequency, monetaryValue }) {
  const again = (_, i) => frequency[i] > 0;
  return { frequency: frequency.filter(again), monetaryValue: monetaryValue.filter(again) };
}

const fitOf = (name, ours, { file }) => ({
  ours,
  told: ({ params, logLikelihood }) => ({ ...params, logLikelihood }),
  job: { run: "fit", model: name, file },
});

const predictionOf = (run, name, ours, more = {}) => ({
  ours,
  told: (predicted) => ({
    sum: predicted.reduce((sum, each) => sum + each, 0),
    last: predicted.at(-1),
  }),
  job: { run, model: name, file: million.file, params: purchases[name].params, ...more },
});

const smallBuyers = repeatBuyers(small.columns);
const largeBuyers = repeatBuyers(large.columns);
const count = ({ frequency }) => frequency.length.toLocaleString("en");

// How far apart two results may be, relative: the fits of lifetimes end there.
const [PREDICTED, GRADIENT, SIMPLEX] = [1e-9, 1e-4, 5e-3];

const races = {
  [`BG/NBD fit, ${count(small.columns)} customers`]: {
    ...fitOf("bg-nbd", () => bgNbd.fit(small.columns, WEEKS), small),
    within: GRADIENT,
  },
  [`Pareto/NBD fit, ${count(small.columns)} customers`]: {
    ...fitOf("pareto-nbd", () => paretoNbd.fit(small.columns, WEEKS), small),
    within: SIMPLEX,
  },
  [`Gamma-Gamma fit, ${count(smallBuyers)} buyers`]: {
    ...fitOf("gamma-gamma", () => gammaGamma.fit(smallBuyers), small),
    within: GRADIENT,
  },
  [`BG/NBD fit, ${count(large.columns)} customers`]: {
    ...fitOf("bg-nbd", () => bgNbd.fit(large.columns, WEEKS), large),
    within: GRADIENT,
    theirRuns: 3,
  },
  [`Pareto/NBD fit, ${count(large.columns)} customers`]: {
    ...fitOf("pareto-nbd", () => paretoNbd.fit(large.columns, WEEKS), large),
    within: SIMPLEX,
    theirRuns: SLOW_RUNS,
  },
  [`Gamma-Gamma fit, ${count(largeBuyers)} buyers`]: {
    ...fitOf("gamma-gamma", () => gammaGamma.fit(largeBuyers), large),
    within: GRADIENT,
  },
  "BG/NBD, a million expected purchases": {
    ...predictionOf(
      "expectedPurchases",
      "bg-nbd",
      () => bgNbd.expectedPurchases(purchases["bg-nbd"], million.columns, 39),
      { time: 39 },
    ),
    within: PREDICTED,
  },
  "Pareto/NBD, a million expected purchases": {
    ...predictionOf(
      "expectedPurchases",
      "pareto-nbd",
      () => paretoNbd.expectedPurchases(purchases["pareto-nbd"], million.columns, 39),
      { time: 39 },
    ),
    within: PREDICTED,
  },
  "BG/NBD, a million P(alive)": {
    ...predictionOf("probabilityAlive", "bg-nbd", () =>
      bgNbd.probabilityAlive(purchases["bg-nbd"], million.columns),
    ),
    within: PREDICTED,
  },
  "Pareto/NBD, a million P(alive)": {
    ...predictionOf("probabilityAlive", "pareto-nbd", () =>
      paretoNbd.probabilityAlive(purchases["pareto-nbd"], million.columns),
    ),
    within: PREDICTED,
  },
  "a million 12-month lifetime values": {
    ...predictionOf(
      "lifetimeValue",
      "bg-nbd",
      () =>
        lifetimeValue(purchases["bg-nbd"], spend, million.columns, {
          horizon: 12 * MONTH,
          period: MONTH,
          discountRate: 1,
        }),
      { spend: GAMMA_GAMMA },
    ),
    within: PREDICTED,
    theirRuns: 3,
  },
};

/** What takes less is done again until so many ms have passed: a turn of theirs takes no less, after which caches are warm. */
const TURN = 40;

function timed(run) {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  let [result, times] = [null, 0];
  do {
    result = run();
    times += 1;
  } while (performance.now() - start < TURN);
  const { user, system } = process.cpuUsage(cpu);
  const wall = performance.now() - start;
  return { wall: wall / times, cpu: (user + system) / 1000 / times, result };
}

/** Throws unless both say the same, and unless our fit is at least as likely as theirs. */
function checkAgreement(title, ours, theirs, within) {
  for (const [name, value] of Object.entries(theirs)) {
    const tolerance = name === "logLikelihood" ? 1e-7 : within;
    if (!(Math.abs(ours[name] - value) <= tolerance * Math.abs(value)))
      throw new Error(`${title}: ${name} is ${ours[name]} here and ${value} in lifetimes`);
  }
  if (ours.logLikelihood < theirs.logLikelihood - 1e-9 * Math.abs(theirs.logLikelihood))
    throw new Error(`${title}: the fit of lifetimes is better`);
}

const median = (taken, of) => taken.map((one) => one[of]).sort((a, b) => a - b)[taken.length >> 1];
const rounded = (value) => Number(value.toPrecision(3));

const lifetimes = startLifetimes();
const table = {};
for (const [title, { ours, told, job, within, theirRuns = RUNS }] of Object.entries(races)) {
  const [mine, other] = [[], []];
  // As long as it takes to compile what is short.
  const warm = performance.now() + WARM_UP;
  do ours();
  while (performance.now() < warm);
  // In turns, so that what else the machine does hits both.
  for (let turn = 0; turn < RUNS; turn++) {
    mine.push(timed(ours));
    if (turn < theirRuns) other.push(await lifetimes.ask(job));
  }
  checkAgreement(title, told(mine[0].result), other[0].result, within);
  table[title] = {
    "our ms": rounded(median(mine, "wall")),
    "lifetimes ms": rounded(median(other, "wall")),
    "× ours": rounded(median(other, "wall") / median(mine, "wall")),
    "× our CPU": rounded(median(other, "cpu") / median(mine, "cpu")),
    runs: `${RUNS} and ${other.length}`,
  };
}
lifetimes.stop();
console.log("\nlifetime value models beside lifetimes 0.11.3, medians, results compared");
console.table(table);

const memory = fileURLToPath(new URL("models/memory.mjs", import.meta.url));
execFileSync(process.execPath, [memory, million.file], { stdio: "inherit" });
