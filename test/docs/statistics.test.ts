import { readFileSync } from "node:fs";
import * as stats from "cx-metrics/stats";
import { expect, it } from "vitest";

/** Part of the entry, but no statistics. */
const ERRORS = ["CxMetricsError", "isCxMetricsError"];

it("docs/statistics.md names every function, and no other", () => {
  const page = readFileSync("docs/statistics.md", "utf8");
  const rows = page.split("\n").filter((line) => line.startsWith("| "));
  const named = rows.flatMap((row) => Array.from(row.matchAll(/`(\w+)`/g), ([, name]) => name));
  const functions = Object.keys(stats).filter((name) => !ERRORS.includes(name));
  const elsewhere = ["sampleSize"];
  expect([...new Set(named)].sort()).toEqual([...functions, ...elsewhere].sort());
});
