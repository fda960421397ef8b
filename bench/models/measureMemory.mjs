// node --expose-gc measureMemory.mjs job file rows: prints the bytes that a job takes at its peak, and keeps.
import { setTimeout } from "node:timers/promises";
import { bgNbd, gammaGamma, lifetimeValue, paretoNbd } from "../../dist/models.js";
import { readColumns } from "./columns.mjs";

const [job, file, rows] = process.argv.slice(2);

const WEEKS = { unit: "weeks" };
const purchases = bgNbd.fromParams({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, WEEKS);
const spend = gammaGamma.fromParams({ p: 6.25, q: 3.74, v: 15.44 });

const jobs = {
  "bgNbd.fit": (columns) => bgNbd.fit(columns, WEEKS),
  "paretoNbd.fit": (columns) => paretoNbd.fit(columns, WEEKS),
  "gammaGamma.fit": (columns) => gammaGamma.fit(columns),
  expectedPurchases: (columns) => bgNbd.expectedPurchases(purchases, columns, 39),
  lifetimeValue: (columns) =>
    lifetimeValue(purchases, spend, columns, {
      horizon: 12 * 4.345,
      period: 4.345,
      discountRate: 1,
    }),
};

async function held() {
  // Buffers are freed beside the program, and counted at the next turn.
  globalThis.gc();
  await setTimeout(100);
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const columns = readColumns(file, Number(rows));
const few = Object.entries(columns).map(([name, column]) => [name, column.subarray(0, 1000)]);
// To compile it, and to take the memory that does not depend on the number of customers.
jobs[job](Object.fromEntries(few));
const before = await held();
const { rss } = process.memoryUsage();
const result = jobs[job](columns);
const peak = 1024 * process.resourceUsage().maxRSS - rss;
console.log(JSON.stringify({ peak, kept: (await held()) - before, result: typeof result }));
