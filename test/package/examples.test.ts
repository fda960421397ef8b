import { execFileSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, it } from "vitest";

const consumer = inject("consumer");

it("examples/workers: threads count what one thread counts", () => {
  const folder = join(consumer, "workers");
  cpSync("examples/workers", folder, { recursive: true });
  const args = [join(folder, "main.mjs"), "1000001", "3"];
  const stdout = execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  expect(stdout.replace(/\d+ ms/g, "… ms")).toBe(`1 thread: NPS 25.0, n = 1000001, … ms
3 workers: NPS 25.0, n = 1000001, … ms
The same to the last bit.
`);
});
