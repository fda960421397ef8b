import { extname } from "node:path";
import type { INPUT_FORMATS } from "./commonFlags.ts";

/** A format that rows can come in. */
export type InputFormat = (typeof INPUT_FORMATS)[number];

const ENDINGS: Readonly<Record<string, InputFormat>> = {
  ".csv": "csv",
  ".tsv": "csv",
  ".ndjson": "ndjson",
  ".jsonl": "ndjson",
};

/** The format by the file's ending, else by the first character; `.json` files hold both kinds. */
export function sniffFormat(file: string | undefined, head: string): InputFormat {
  const ending = extname(file ?? "").toLowerCase();
  const byEnding = ENDINGS[ending];
  if (byEnding !== undefined) return byEnding;
  const first = head.trimStart()[0];
  if (first === "{") return "ndjson";
  return first === "[" || ending === ".json" ? "json" : "csv";
}

/** The character that separates the most cells of the header; `undefined` where it is one cell. */
export function sniffDelimiter(head: string): string | undefined {
  const counts = new Map([",", ";", "\t"].map((character) => [character, 0]));
  let quoted = false;
  for (const character of head.trimStart()) {
    if (character === '"') quoted = !quoted;
    if (quoted) continue;
    if (character === "\n" || character === "\r") break;
    const count = counts.get(character);
    if (count !== undefined) counts.set(character, count + 1);
  }
  const [[delimiter, count] = ["", 0]] = [...counts].sort((a, b) => b[1] - a[1]);
  return count === 0 ? undefined : delimiter;
}
