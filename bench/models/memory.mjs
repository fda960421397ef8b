// node memory.mjs file: memory of each job by the number of customers, and what one customer more takes. It is small
// itself, since a process on Linux begins with the peak of the one that started it.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const SIZES = [250_000, 500_000, 1_000_000];
const JOBS = ["bgNbd.fit", "paretoNbd.fit", "gammaGamma.fit", "expectedPurchases", "lifetimeValue"];

const [file] = process.argv.slice(2);
const measure = fileURLToPath(new URL("measureMemory.mjs", import.meta.url));

function rowOf(job) {
  const measured = SIZES.map((size) => {
    const args = ["--expose-gc", measure, job, file, String(size)];
    return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" }));
  });
  const [first, last] = [measured[0], measured.at(-1)];
  return {
    ...Object.fromEntries(
      SIZES.map((size, i) => [size.toLocaleString("en"), Math.round(measured[i].peak / size)]),
    ),
    "one more": Math.round((last.peak - first.peak) / (SIZES.at(-1) - SIZES[0])),
    kept: Math.round(last.kept / SIZES.at(-1)),
  };
}

console.log(
  "\nbytes a customer beside the input at the peak, by the number of customers, and kept",
);
console.table(Object.fromEntries(JOBS.map((job) => [job, rowOf(job)])));
