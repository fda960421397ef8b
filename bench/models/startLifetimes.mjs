import { execFileSync, spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const PINNED = [
  "lifetimes==0.11.3",
  "autograd==1.9.1",
  "numpy==2.4.6",
  "pandas==3.1.1",
  "scipy==1.17.1",
];

/**
 * Starts the Python package lifetimes, which answers one job at a time. The first run makes a virtual environment
 * for it in temp/; that takes Python 3.11 or later with its venv module.
 */
export function startLifetimes() {
  const python = installedPython(resolve("temp/bench/lifetimes"));
  const script = fileURLToPath(new URL("answerJobs.py", import.meta.url));
  const child = spawn(python, [script], { stdio: ["pipe", "pipe", "inherit"] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async ask(job) {
      child.stdin.write(`${JSON.stringify(job)}\n`);
      const { value, done } = await answers.next();
      if (done) throw new Error(`lifetimes gave no answer to ${JSON.stringify(job)}`);
      return JSON.parse(value);
    },
    stop: () => child.stdin.end(),
  };
}

function installedPython(folder) {
  const python = join(folder, "bin/python");
  const mark = join(folder, "pinned.txt");
  const pinned = PINNED.join("\n");
  if (!existsSync(mark) || readFileSync(mark, "utf8") !== pinned) {
    execFileSync("python3", ["-m", "venv", "--clear", folder], { stdio: "inherit" });
    const args = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", ...PINNED];
    execFileSync(python, args, { stdio: "inherit" });
    writeFileSync(mark, pinned);
  }
  return python;
}
