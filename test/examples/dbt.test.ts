import { readFileSync } from "node:fs";
import { expect, it, vi } from "vitest";

it("the dbt model is the query that its script writes today", async () => {
  const { model } = await import("../../examples/dbt/model.mjs" as string);
  expect(readFileSync("examples/dbt/models/nps_tallies.sql", "utf8")).toBe(model);
});

it("the stored tallies finish as the README shows", async () => {
  const lines: string[] = [];
  const log = vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
  const argv = process.argv;
  process.argv = argv.slice(0, 2);
  try {
    await import("../../examples/dbt/finish.mjs" as string);
  } finally {
    process.argv = argv;
    log.mockRestore();
  }
  const readme = readFileSync("examples/dbt/README.md", "utf8");
  expect(lines).toHaveLength(10);
  for (const line of lines.slice(0, 4)) expect(readme).toContain(`   ${line}\n`);
  expect(lines[4]).toBe("Jul 2025: 2.1, n = 145");
});
