import { defineConfig } from "vitest/config";
import base from "../../vitest.config.ts";

// How often the intervals hold the truth, counted. Files take turns when they write the page.
export default defineConfig({
  ...base,
  test: {
    include: ["test/coverage-of-intervals/**/*.test.ts"],
    testTimeout: 600_000,
    fileParallelism: process.env["COVERAGE_WRITE"] === undefined,
  },
});
