// How long it takes to load the library and to be helped by the command line, in fresh processes.
import { execFileSync } from "node:child_process";

const RUNS = 15;

function median(run) {
  const times = Array.from({ length: RUNS }, run).sort((a, b) => a - b);
  return times[Math.floor(RUNS / 2)];
}

/** Milliseconds that `code` says it took. */
function reported(code) {
  return Number(
    execFileSync(process.execPath, ["--input-type=module", "--eval", code], { encoding: "utf8" }),
  );
}

function wall(args) {
  const start = performance.now();
  execFileSync(process.execPath, args, { stdio: "ignore" });
  return performance.now() - start;
}

const importing = (entry) => `const start = performance.now();
await import(${JSON.stringify(new URL(`../dist/${entry}.js`, import.meta.url).href)});
console.log(performance.now() - start);`;

console.log(`\nstart-up, median of ${RUNS} fresh processes`);
console.table({
  'import "cx-metrics"': { ms: median(() => reported(importing("index"))) },
  'import "cx-metrics/catalog"': { ms: median(() => reported(importing("catalog"))) },
  "node --eval 0": { ms: median(() => wall(["--eval", "0"])) },
  "cx-metrics --help": { ms: median(() => wall(["dist/cli.js", "--help"])) },
  "cx-metrics nps --help": { ms: median(() => wall(["dist/cli.js", "nps", "--help"])) },
});
