import { readFileSync, writeFileSync } from "node:fs";
import { expect } from "vitest";
import { RUNS } from "./judge.ts";

const PAGE = new URL("../../docs/coverage-of-intervals.md", import.meta.url);

/** Samples of each simulated cell on the page. */
const PAGE_RUNS = 10_000;

/**
 * The table between the marks of its name on the page is this one; COVERAGE_WRITE=1 puts it there.
 * Another number of runs than the page's is printed instead.
 */
export function expectOnPage(
  name: string,
  head: readonly string[],
  rows: readonly string[][],
): void {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const table = [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
  if (RUNS !== PAGE_RUNS) {
    console.log(`${name}, ${RUNS} runs\n${table}`);
    return;
  }
  const page = readFileSync(PAGE, "utf8");
  const [from, to] = [`<!-- ${name} -->\n\n`, `\n\n<!-- end -->`];
  const start = page.indexOf(from) + from.length;
  const end = page.indexOf(to, start);
  expect(start, `the mark of ${name} on the page`).toBeGreaterThanOrEqual(from.length);
  if (process.env["COVERAGE_WRITE"] === "1") {
    writeFileSync(PAGE, page.slice(0, start) + table + page.slice(end));
    return;
  }
  expect(page.slice(start, end), "npm run test:coverage-of-intervals with COVERAGE_WRITE=1").toBe(
    table,
  );
}
