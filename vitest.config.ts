import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";
import { entries } from "./scripts/entries.mjs";

export default defineConfig({
  resolve: {
    alias: entries.map(({ specifier, source }) => ({
      find: new RegExp(`^${specifier}$`),
      replacement: fileURLToPath(new URL(source, import.meta.url)),
    })),
  },
  test: {
    include: ["test/**/*.test.ts"],
    // Nothing here changes anything that another file sees: loading the library once halves the time.
    pool: "threads",
    isolate: false,
    // One more than the usual number, which leaves one core to Vitest: of two, that is half.
    maxWorkers: "100%",
    // Loaded by Vitest, so that a test can load it once more.
    server: { deps: { inline: [/temporal-polyfill/] } },
    // These need a build, a registry or a server, or data beside the checkout, or minutes: they have commands of their own.
    exclude: [
      ...configDefaults.exclude,
      "test/package/**",
      "test/reference/**",
      "test/coverage-of-intervals/**",
      "test/dialects/**",
      "test/postgres/**",
      "test/clickhouse/**",
      "test/spark/**",
    ],
    typecheck: {
      enabled: true,
      include: ["test/**/*.test-d.ts"],
      // The tests of types alone; `npm run types` checks every file.
      tsconfig: "./test/typecheck.tsconfig.json",
    },
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      exclude: ["src/**/index.ts", "src/cli/bin.ts"],
      reporter: ["text", "json-summary"],
      thresholds: { 100: true },
    },
  },
});
