// Whoever imports the root entry or the statistics must load no dependency: follows every import from there.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const IMPORT = /(?:\bfrom|\bimport|\brequire)\s*\(?\s*["']([@.\w][^"'\s,]*)["']/g;

/** The packages that a built file reaches, through whichever chunks. */
function packagesOf(file, seen = new Set()) {
  if (seen.has(file)) return [];
  seen.add(file);
  return Array.from(readFileSync(file, "utf8").matchAll(IMPORT), ([, target]) => target).flatMap(
    (target) => (target.startsWith(".") ? packagesOf(resolve(file, "..", target), seen) : [target]),
  );
}

for (const file of ["index.js", "index.cjs", "stats.js", "stats.cjs"]) {
  const packages = packagesOf(resolve("dist", file));
  if (packages.length > 0) {
    console.error(`dist/${file} must load no dependency, but reaches ${packages.join(", ")}`);
    process.exitCode = 1;
  }
}
