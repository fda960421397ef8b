import { defineConfig } from "vitest/config";
import base from "../../vitest.config.ts";

// What mutants are tried against: tests that run code. Types kill none, and the examples are read from
// files that a mutant leaves as they are.
export default defineConfig({
  ...base,
  test: {
    include: ["test/**/*.test.ts"],
    exclude: [...(base.test?.exclude ?? []), "test/docs/**", "test/support/**"],
  },
});
