import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { CHDB } from "../support/sql/engines/clickhouse.ts";

const VERSION = "3.4.0";

/** Installs ClickHouse beside the project: 543 MB are too much for what everybody installs. */
export function setup(): void {
  if (existsSync(`${CHDB}/node_modules/chdb`)) return;
  mkdirSync(CHDB, { recursive: true });
  writeFileSync(`${CHDB}/package.json`, '{ "private": true }\n');
  const install = ["install", "--no-audit", "--no-fund", "--no-package-lock", `chdb@${VERSION}`];
  execFileSync("npm", install, { cwd: CHDB, stdio: "inherit" });
}
