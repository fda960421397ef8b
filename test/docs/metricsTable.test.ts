import { readFileSync } from "node:fs";
import * as cx from "cx-metrics";
import { metrics } from "cx-metrics/catalog";
import { expect, it } from "vitest";
import { metricsPage, updateReadme } from "../../scripts/metrics-table.mjs";

const HOW = "stale: npm run build && node scripts/metrics-table.mjs";

it("has the catalog's table in README.md", () => {
  const readme = readFileSync("README.md", "utf8");
  expect(updateReadme(readme, metrics) === readme, HOW).toBe(true);
});

it("has the catalog's definitions in docs/metrics.md", () => {
  expect(metricsPage(metrics) === readFileSync("docs/metrics.md", "utf8"), HOW).toBe(true);
});

it("names in README.md only functions that there are", () => {
  const table = readFileSync("README.md", "utf8").split("<!--")[1] ?? "";
  const names = Array.from(table.matchAll(/\) \| `(\w+)` \|/g), ([, name]) => name);
  expect(names).toHaveLength(Object.keys(metrics).length);
  for (const name of names) expect(cx).toHaveProperty(name as string, expect.any(Function));
});

it("refuses a readme without the two markers", () => {
  expect(() => updateReadme("# cx-metrics", metrics)).toThrow("README.md needs one <!--");
});
