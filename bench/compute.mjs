// What it costs to ask the catalog instead of calling the function, for tallies and counts: JSON in, a result out.
import { Bench } from "tinybench";
import { compute, metrics, operate } from "../dist/catalog.js";
import {
  averageResolutionTime,
  churnRate,
  compare,
  csat,
  firstContactResolution,
  nps,
} from "../dist/index.js";

const groups = { promoters: 4200, passives: 3100, detractors: 2700 };
const rates = { resolvedFirst: 700, contacts: 1000 };
const movement = { start: 1000, lost: 50, gained: 500, gainedAndLost: 12 };
const answers = Array.from({ length: 20 }, (_, i) => (i * 7) % 11);
const ratings = csat(Array.from({ length: 500 }, (_, i) => 1 + ((i * 7) % 5))).tally;
const durations = averageResolutionTime(
  Array.from({ length: 5000 }, (_, i) => 1000 * ((i * 7919) % 86_400)),
).tally;
const [a, b] = [nps(groups), nps({ ...groups, promoters: 4300 })];

const races = {
  "nps of counts": [
    () => nps(groups),
    () => compute({ metric: "nps", input: groups }),
    () => metrics.nps.request.safeParse({ input: groups }),
  ],
  "nps of 20 answers": [
    () => nps(answers),
    () => compute({ metric: "nps", input: answers }),
    () => metrics.nps.request.safeParse({ input: answers }),
  ],
  "csat of a distribution": [
    () => csat(ratings),
    () => compute({ metric: "csat", input: ratings }),
    () => metrics.csat.request.safeParse({ input: ratings }),
  ],
  "fcr, by its alias": [
    () => firstContactResolution(rates),
    () => compute({ metric: "fcr", input: rates }),
    () => metrics["first-contact-resolution"].request.safeParse({ input: rates }),
  ],
  "churn rate of a movement": [
    () => churnRate(movement),
    () => compute({ metric: "churn-rate", input: movement }),
    () => metrics["churn-rate"].request.safeParse({ input: movement }),
  ],
  "resolution time of a tally of 5,000": [
    () => averageResolutionTime(durations),
    () => compute({ metric: "average-resolution-time", input: durations }),
    () => metrics["average-resolution-time"].request.safeParse({ input: durations }),
  ],
  "compare two results": [
    () => compare(a, b),
    () => operate({ operation: "compare", input: { a, b } }),
  ],
};

const table = {};
for (const [title, runs] of Object.entries(races)) {
  const bench = new Bench({ time: 300, warmupTime: 100 });
  for (const [i, run] of runs.entries()) bench.add(String(i), run);
  await bench.run();
  const failed = bench.tasks.find(({ result }) => result.error);
  if (failed) throw failed.result.error;
  const [own, asked, checked] = bench.tasks.map(({ result }) => result.latency.p50 * 1000);
  const digits = (µs) => Number(µs.toPrecision(3));
  table[title] = {
    "function, µs": digits(own),
    "compute or operate, µs": digits(asked),
    "added, µs": digits(asked - own),
    ...(checked === undefined ? {} : { "request schema, µs": digits(checked) }),
  };
}
console.log("\ncompute and operate beside the function, medians");
console.table(table);
