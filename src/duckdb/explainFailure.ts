import { CxMetricsError, type CxMetricsErrorPath } from "../core/CxMetricsError.ts";

/** An error of DuckDB's as one of ours. */
export function explainFailure(name: string, path: CxMetricsErrorPath, error: unknown): never {
  const received = (error as Error).message;
  if (received.startsWith("Out of Memory Error"))
    throw new CxMetricsError(
      `${name}: DuckDB ran out of memory; open it with more, or with a folder to spill to`,
      { code: "out-of-range", path: ["options", "memory"], received },
    );
  const sentence = explainCsv(received) ?? explainColumns(received) ?? firstSentence(received);
  throw new CxMetricsError(`${name}: ${sentence}`, { code: "invalid-shape", path, received });
}

function firstSentence(message: string): string {
  const [line] = message.replace(/^[\w: ]*? Error: /, "").split("\n") as [string];
  return line.trim();
}

/** Files that stand together, one of which lacks a column. */
function explainColumns(message: string): string | undefined {
  const [, file, column] =
    /Current file: (.*)\nColumn with name: (.*) is missing/.exec(message) ?? [];
  return file === undefined ? undefined : `${file} has no column ${column}, as other files have`;
}

const REASONS: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/Expected Number of Columns: (\d+) Found: 1$/m, "has 1 cell, expected $1 as in the header"],
  [/Expected Number of Columns: (\d+) Found: (\d+)/, "has $2 cells, expected $1 as in the header"],
  [/unterminated quote/, "opens a quote that is never closed"],
  [/Invalid unicode/, "is no UTF-8"],
  [/^/, "is no CSV"],
];

function explainCsv(message: string): string | undefined {
  const [, line] = /CSV Error on Line: (\d+)/.exec(message) ?? [];
  const [, file] = /^ {2}file = (.*)$/m.exec(message) ?? [];
  if (line === undefined || file === undefined) return undefined;
  const known = REASONS.flatMap(([pattern, reason]) => {
    const [found] = pattern.exec(message) ?? [];
    return found === undefined ? [] : [found.replace(pattern, reason)];
  });
  return `${file}, line ${line} ${known[0]}`;
}
