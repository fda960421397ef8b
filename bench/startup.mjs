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

/** What an import takes, in milliseconds, once others are loaded. */
const importing = (entry, ...loaded) => {
  const load = (name) => `await import(${JSON.stringify(name)});`;
  return `${loaded.map(load).join("")}const start = performance.now();
${load(entry)}
console.log(performance.now() - start);`;
};

const built = (entry) => new URL(`../dist/${entry}.js`, import.meta.url).href;

console.log(`\nstart-up, median of ${RUNS} fresh processes`);
console.table({
  'import "cx-metrics"': { ms: median(() => reported(importing(built("index")))) },
  'import "zod"': { ms: median(() => reported(importing("zod"))) },
  'import "cx-metrics/catalog"': { ms: median(() => reported(importing(built("catalog")))) },
  'import "cx-metrics/catalog", zod being loaded': {
    ms: median(() => reported(importing(built("catalog"), "zod"))),
  },
  "node --eval 0": { ms: median(() => wall(["--eval", "0"])) },
  "cx-metrics --help": { ms: median(() => wall(["dist/cli.js", "--help"])) },
  "cx-metrics nps --help": { ms: median(() => wall(["dist/cli.js", "nps", "--help"])) },
});
