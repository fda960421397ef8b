import { createRequire } from "node:module";

/** The installed version; the package finds its own manifest by name, in dist as in src. */
export function readVersion(): string {
  const require = createRequire(import.meta.url);
  return (require("cx-metrics/package.json") as { version: string }).version;
}
