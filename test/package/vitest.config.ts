import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/package/**/*.test.ts"],
    globalSetup: "./test/package/setup.ts",
    // Compilers and installs take seconds, on a busy machine more.
    testTimeout: 120_000,
  },
});
