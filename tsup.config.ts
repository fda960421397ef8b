import { defineConfig, type Options } from "tsup";
import { entries } from "./scripts/entries.mjs";

const library = Object.fromEntries(entries.map(({ name, source }) => [name, source]));

const shared: Options = {
  // tsup 8 sets the deprecated baseUrl itself (egoist/tsup#1388); TypeScript 6 rejects it without this.
  dts: { entry: library, compilerOptions: { ignoreDeprecations: "6.0" } },
  sourcemap: true,
  target: "node20",
  // Node's own modules are for the command line alone; the linter keeps them out of the library.
  platform: "neutral",
  external: [/^node:/, "@duckdb/node-api"],
  // Without shared chunks each subpath would have an error class of its own.
  splitting: true,
};

export default defineConfig([
  { ...shared, format: "esm", entry: { ...library, cli: "src/cli/bin.ts" } },
  { ...shared, format: "cjs", entry: library },
]);
