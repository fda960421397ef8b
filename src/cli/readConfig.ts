import { readFile } from "node:fs/promises";
import { CommandError } from "./CommandError.ts";
import { explainIssue } from "./explainIssue.ts";
import { type MeasureConfig, measureConfig } from "./measureConfig.ts";
import { printable } from "./printable.ts";
import { refuseFile } from "./refuseFile.ts";

/** Reads a config; what is wrong is told by its place. */
export async function readConfig(path: string): Promise<MeasureConfig> {
  const name = printable(path);
  const text = await readFile(path, "utf8").catch((error) => refuseFile(name, error));
  const config = parse(name, text);
  const { data, error } = measureConfig.safeParse(config);
  if (error === undefined) return data;
  throw new CommandError(`${name}, ${explainIssue(error, config)}`);
}

function parse(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CommandError(`${name} is not valid JSON: ${(error as Error).message}`);
  }
}
