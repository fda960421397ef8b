import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";

/** A folder for the files of a test, which is gone after it: writes a file and says its path. */
export function temporaryFolder(): (name: string, content?: string | Uint8Array) => string {
  const folder = mkdtempSync(join(tmpdir(), "cx-metrics-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  return (name, content) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    if (content !== undefined) writeFileSync(path, content);
    return path;
  };
}
