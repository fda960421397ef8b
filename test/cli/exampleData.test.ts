import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { run } from "./runMain.ts";

const readme = readFileSync("examples/data/README.md", "utf8");
const commands = Array.from(readme.matchAll(/^cx-metrics (.*)$/gm), ([, args]) => args as string);
const files = readdirSync("examples/data").filter((name) => name.endsWith(".csv"));
const again = mkdtempSync(join(tmpdir(), "cx-metrics-data-"));
afterAll(() => rmSync(again, { recursive: true, force: true }));

it("is what its script writes", () => {
  execFileSync(process.execPath, ["scripts/make-example-data.mjs", again]);
  expect(readdirSync(again)).toEqual(files);
  for (const name of files) {
    const path = join("examples/data", name);
    expect(readFileSync(path, "utf8") === readFileSync(join(again, name), "utf8")).toBe(true);
    expect(statSync(path).size).toBeLessThan(100_000);
    expect(readme).toContain(`\`${name}\``);
  }
});

it.each(commands)("cx-metrics %s", async (args) => {
  const { code, stdout, stderr } = await run(args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).not.toContain("n/a\n");
});
