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

/** Each model is a namespace, `export * as bgNbd from "./bgNbd.ts"`. */
const namespaces = ["bgNbd", "mbgNbd", "paretoNbd", "bgBb", "sbg", "gammaGamma"];

/**
 * Bundled, a namespace becomes an object that no bundler takes apart, nor drops; as a file of its own it stays
 * one, of which users get the functions that they call.
 */
const keepNamespaces: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "keep-namespaces",
  setup(build) {
    build.onResolve({ filter: /^\.\/\w+\.ts$/ }, ({ path, importer }) => {
      const name = path.slice(2, -3);
      const isNamespace = importer.endsWith("models/index.ts") && namespaces.includes(name);
      return isNamespace ? { path: `./models/${name}.js`, external: true } : undefined;
    });
  },
};

export default defineConfig([
  {
    ...shared,
    format: "esm",
    entry: {
      ...library,
      ...Object.fromEntries(namespaces.map((name) => [`models/${name}`, `src/models/${name}.ts`])),
      cli: "src/cli/bin.ts",
    },
    esbuildPlugins: [keepNamespaces],
  },
  { ...shared, format: "cjs", entry: library },
]);
