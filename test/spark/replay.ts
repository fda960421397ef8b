import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Parameter } from "../../src/sql/Expression.ts";
import type { Row } from "../../src/sql/TallyRow.ts";
import type { SqlTable } from "../support/sql/SqlEngine.ts";
import { PYTHON, TEMP } from "./places.ts";

/** A query for Spark, with the tables that it reads. */
export interface Request {
  readonly tables: readonly SqlTable[];
  readonly text: string;
  readonly params: readonly Parameter[];
}

/** What Spark answered. */
export interface Answer {
  readonly id: string;
  readonly seconds?: number;
  readonly rows?: readonly Row[];
  readonly error?: string;
}

const SCRIPT = fileURLToPath(new URL("./replay.py", import.meta.url));

/** Runs queries on Spark's two worker processes. */
export async function replay(
  questions: readonly { readonly name: string; readonly request: Request }[],
  ansi: boolean,
): Promise<ReadonlyMap<string, Answer>> {
  const files = [
    `${TEMP}/requests-${ansi ? "ansi" : "lax"}.jsonl`,
    `${TEMP}/answers-${ansi ? "ansi" : "lax"}.jsonl`,
  ];
  const [requests, answers] = files as [string, string];
  const lines = questions.map(({ name, request }) => JSON.stringify({ id: name, ...request }));
  writeFileSync(requests, `${lines.join("\n")}\n`);
  await run([SCRIPT, requests, answers, String(ansi)]);
  const given = readFileSync(answers, "utf8").trimEnd().split("\n");
  return new Map(given.map((line) => JSON.parse(line) as Answer).map((one) => [one.id, one]));
}

/** Spark says a lot about itself; only what ends a run badly is shown. */
async function run(given: readonly string[]): Promise<void> {
  const child = spawn(PYTHON, [...given], { stdio: ["ignore", "inherit", "pipe"] });
  let said = "";
  child.stderr.on("data", (text) => {
    said = `${said}${text}`.slice(-4000);
  });
  const code = await new Promise((resolve) => child.on("close", resolve));
  if (code !== 0) throw new Error(`Spark ended with ${code}: ${said}`);
}
