import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { main } from "../../src/cli/main.ts";
import type { open } from "../../src/duckdb/open.ts";

/** What a run left behind. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** How often stdout was written. */
  readonly writes: number;
}

interface Terminal {
  readonly stdin?: AsyncIterable<Uint8Array | string> & { isTTY?: boolean };
  readonly stderrIsTty?: boolean;
  readonly openDuckdb?: typeof open;
}

/** Runs the command line in this process. A string is split at spaces; `stdin` is text or a stream. */
export async function run(
  args: string | readonly string[],
  stdin: string | Buffer = "",
  { stdin: stream, stderrIsTty = false, openDuckdb }: Terminal = {},
): Promise<Run> {
  const texts = { stdout: "", stderr: "" };
  let writes = 0;
  const output = (name: "stdout" | "stderr", isTTY: boolean) => ({
    isTTY,
    on: () => {},
    write: (text: string, done: () => void) => {
      texts[name] += text;
      if (name === "stdout") writes++;
      done();
    },
  });
  const code = await main(typeof args === "string" ? args.split(" ").filter(Boolean) : args, {
    stdin: stream ?? chunksOf(stdin),
    stdout: output("stdout", false),
    stderr: output("stderr", stderrIsTty),
    ...(openDuckdb === undefined ? {} : { openDuckdb }),
  });
  return { code, ...texts, writes };
}

async function* chunksOf(text: string | Buffer): AsyncGenerator<Uint8Array | string> {
  if (text.length > 0) yield text;
}

/** The results of a run with `--format json`. */
export async function results(args: string, stdin = "") {
  const { code, stdout, stderr } = await run(`${args} --format json`, stdin);
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as { keys: Record<string, unknown>; result: Record<string, unknown> }[];
}

/** One for each worker, which runs one file after the other. */
const folder = resolve("temp", `cli-${process.env["VITEST_POOL_ID"]}`);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

/** Writes a temporary file and returns its path. */
export function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** What a run complained about: it must have exit code 2 and nothing on stdout. */
export async function complaint(args: string | readonly string[], stdin: string | Buffer = "") {
  const { code, stdout, stderr } = await run(args, stdin);
  if (code !== 2 || stdout !== "") throw new Error(`exit code ${code}, stdout ${stdout}`);
  return stderr.replaceAll(`${folder}/`, "");
}
