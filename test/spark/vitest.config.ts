import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/spark/**/*.test.ts"],
    globalSetup: "./test/spark/setup.ts",
    // Ten million rows for each plan.
    testTimeout: 1_500_000,
    hookTimeout: 1_500_000,
  },
});
