import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { PYTHON, TEMP, VENV } from "./places.ts";

const VERSION = "4.3.0";

/** Installs Spark into a virtual environment beside the project; Java 17 or newer has to be there. */
export function setup(): void {
  mkdirSync(TEMP, { recursive: true });
  if (!existsSync(PYTHON)) execFileSync("python3", ["-m", "venv", VENV], { stdio: "inherit" });
  const install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
  execFileSync(PYTHON, [...install, `pyspark==${VERSION}`], { stdio: "inherit" });
}
