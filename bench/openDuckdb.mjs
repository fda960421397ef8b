import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const PACKAGE = "@duckdb/node-api";
const VERSION = "1.5.6-r.1";

/**
 * A connection to an in-memory DuckDB on two threads. Its binary is 70 MB, so it is no development dependency: the first
 * run installs it into temp/.
 */
export async function openDuckdb() {
  const folder = resolve("temp/bench");
  if (!existsSync(join(folder, "node_modules", PACKAGE))) {
    mkdirSync(folder, { recursive: true });
    const args = [
      "install",
      "--prefix",
      folder,
      "--no-audit",
      "--no-fund",
      `${PACKAGE}@${VERSION}`,
    ];
    execFileSync("npm", args, { stdio: "inherit" });
  }
  const entry = createRequire(join(folder, "package.json")).resolve(PACKAGE);
  const { DuckDBInstance } = await import(pathToFileURL(entry).href);
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  return instance.connect();
}
