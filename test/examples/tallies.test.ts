import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measure, nps } from "cx-metrics";
import { months } from "cx-metrics/time";
import { afterEach, expect, it, vi } from "vitest";

const file = join(tmpdir(), `nps-by-day-${process.pid}.ndjson`);
const argv = process.argv;
afterEach(() => {
  rmSync(file, { force: true });
  process.argv = argv;
  vi.restoreAllMocks();
});

it("tallies by day, stored as JSON lines, add up to what the answers give by month", async () => {
  const lines: string[] = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
  process.argv = [...argv.slice(0, 2), file];
  await import("../../examples/tallies/main.mjs" as string);

  const readme = readFileSync("examples/tallies/README.md", "utf8");
  expect(readme).toContain(`\`\`\`text\n${lines.join("\n")}\n\`\`\``);
  const [first = ""] = readFileSync(file, "utf8").split("\n");
  expect(readme).toContain(`\`\`\`json\n${first}\n\`\`\``);

  const answers = readFileSync("examples/data/answers.csv", "utf8")
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","))
    .map(([, at = "", , score = ""]) => ({ at, score: score === "" ? null : Number(score) }));
  const edges = months({ from: "2025-07-01", to: "2026-01-01", timeZone: "UTC" });
  const byMonth = measure(answers, { metric: nps, value: "score", at: "at", edges });
  expect(lines).toEqual(
    byMonth.map(
      ({ from = 0, result }) =>
        `${new Date(from).toISOString().slice(0, 7)}: ${result.value?.toFixed(1)}, n = ${result.n}`,
    ),
  );
});
