import { defineConfig } from "vitest/config";
import base from "../../vitest.config.ts";

// Checks against real data and published results that lie beside the checkout, in ../shared.
export default defineConfig({
  ...base,
  test: { include: ["test/reference/**/*.test.ts"], testTimeout: 120_000 },
});
