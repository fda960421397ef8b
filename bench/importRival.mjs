import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Another package to compare with. It is no development dependency: the first run installs it into temp/.
 */
export async function importRival(name, version) {
  const folder = resolve("temp/bench");
  if (!existsSync(join(folder, "node_modules", name))) {
    mkdirSync(folder, { recursive: true });
    const args = ["install", "--prefix", folder, "--no-audit", "--no-fund", `${name}@${version}`];
    execFileSync("npm", args, { stdio: "inherit" });
  }
  const entry = createRequire(join(folder, "package.json")).resolve(name);
  return import(pathToFileURL(entry).href);
}
