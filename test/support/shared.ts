import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

const ROOT = new URL("../../../shared/", import.meta.url);

/** A file of the data beside the checkout; without it the reference tests fail, and say why. */
export function readShared(path: string): string {
  const file = new URL(path, ROOT);
  if (!existsSync(file)) {
    throw new Error(
      `${file.pathname} is missing: test:reference needs ../shared beside the checkout`,
    );
  }
  return readFileSync(file, "utf8");
}

/** The records of a CSV file there, every cell a string. */
export function readSharedCsv(path: string): Record<string, string>[] {
  return parse(readShared(path), { columns: true, bom: true, skip_empty_lines: true });
}

/** A JSON file there. */
export function readSharedJson<Value>(path: string): Value {
  return JSON.parse(readShared(path)) as Value;
}
