import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/clickhouse/**/*.test.ts"],
    globalSetup: "./test/clickhouse/setup.ts",
    testTimeout: 120_000,
  },
});
