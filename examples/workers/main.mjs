// NPS of a column of ratings, by one thread and by several: node main.mjs [ratings] [threads]
import { deepStrictEqual } from "node:assert/strict";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { formatResult, mergeTallies, nps } from "cx-metrics";

const [ratings = 10_000_000, threads = availableParallelism()] = process.argv.slice(2).map(Number);

// Shared memory: every worker reads the one column, nothing is copied. A column that only one worker
// needs can be handed over instead: postMessage(column, [column.buffer]).
const column = new Uint8Array(new SharedArrayBuffer(ratings));
const some = [10, 9, 9, 8, 10, 7, 6, 9, 3, 10, 8, 9, 0, 10, 5, 7];
for (let i = 0; i < ratings; i++) column[i] = some[Math.imul(i, 2_654_435_761) >>> 28];

/** The tally of a chunk, made by a worker. */
function tallyOf(worker, from, to) {
  return new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.postMessage(column.subarray(from, to));
  });
}

async function timed(label, run) {
  const started = performance.now();
  const result = await run();
  const ms = Math.round(performance.now() - started);
  console.log(`${label}: NPS ${formatResult(result)}, n = ${result.n}, ${ms} ms`);
  return result;
}

const workers = Array.from(
  { length: threads },
  () => new Worker(new URL("worker.mjs", import.meta.url)),
);
await Promise.all(workers.map((worker) => tallyOf(worker, 0, 0))); // until they are up

const alone = await timed("1 thread", () => nps(column));
const together = await timed(`${threads} workers`, async () => {
  const chunk = Math.ceil(ratings / threads);
  const tallies = workers.map((worker, i) => tallyOf(worker, i * chunk, (i + 1) * chunk));
  return nps(mergeTallies(...(await Promise.all(tallies))));
});
await Promise.all(workers.map((worker) => worker.terminate()));

deepStrictEqual(together, alone);
console.log("The same to the last bit.");
