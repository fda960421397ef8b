// How many requests a second `cx-metrics serve --stdio` answers: a child process, counts and short lists of answers.
import { spawn } from "node:child_process";

const REQUESTS = 200_000;
const RUNS = 5;
const BATCH = 1000;

const requests = Array.from({ length: BATCH }, (_, i) =>
  JSON.stringify(
    i % 2 === 0
      ? { id: i, metric: "nps", input: { promoters: 60 + i, passives: 25, detractors: 15 } }
      : { id: i, metric: "nps", input: Array.from({ length: 20 }, (_, j) => (i * 7 + j) % 11) },
  ),
);
const batch = `${requests.join("\n")}\n`;

/** Milliseconds from the first request to the last answer, the process being warm. */
async function run() {
  const child = spawn(process.execPath, ["dist/cli.js", "serve", "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  let answers = 0;
  let reached = { count: Number.POSITIVE_INFINITY, done: () => {} };
  child.stdout.on("data", (chunk) => {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) answers++;
    if (answers >= reached.count) reached.done();
  });
  const send = (batches) =>
    new Promise((done) => {
      reached = { count: answers + batches * BATCH, done };
      const next = (left) => {
        if (left > 0) child.stdin.write(batch, () => next(left - 1));
      };
      next(batches);
    });
  await send(1);
  const start = performance.now();
  await send(REQUESTS / BATCH);
  const time = performance.now() - start;
  child.stdin.end();
  await new Promise((done) => child.on("exit", done));
  return time;
}

/** Milliseconds of one request and its answer, when a caller waits for each. */
async function roundTrip() {
  const child = spawn(process.execPath, ["dist/cli.js", "serve", "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const times = [];
  for (let i = 0; i < 3000; i++) {
    const start = performance.now();
    const answered = new Promise((done) => child.stdout.once("data", done));
    child.stdin.write(`${requests[i % BATCH]}\n`);
    await answered;
    times.push(performance.now() - start);
  }
  child.stdin.end();
  return times.sort((a, b) => a - b)[times.length / 2];
}

const times = [];
for (let i = 0; i < RUNS; i++) times.push(await run());
const median = times.sort((a, b) => a - b)[Math.floor(RUNS / 2)];
console.log(
  `\ncx-metrics serve --stdio, ${REQUESTS.toLocaleString("en")} requests, median of ${RUNS}`,
);
console.table({
  "requests a second": { value: Math.round((REQUESTS / median) * 1000) },
  "one request and its answer, µs": { value: Math.round((await roundTrip()) * 1000) },
});
