import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { compilers } from "./compilers.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** An empty project outside the checkout, with the packed tarball installed. */
    consumer: string;
  }
}

const consumer = mkdtempSync(join(tmpdir(), "cx-metrics-consumer-"));

/** Packs what npm would publish and installs it as a user would, once for all tests of this folder. */
export function setup(project: TestProject): void {
  if (isStale()) execFileSync("npm", ["run", "build"], { stdio: "inherit" });
  const packed = execFileSync("npm", ["pack", "--json", "--pack-destination", consumer], {
    encoding: "utf8",
  });
  const tarball: string = JSON.parse(packed)[0].filename;
  writeFileSync(join(consumer, "package.json"), '{ "private": true, "type": "module" }');
  const versions = compilers.map((version) => `typescript-${version}@npm:typescript@${version}`);
  execFileSync("npm", ["install", "--no-audit", "--no-fund", `./${tarball}`, ...versions], {
    cwd: consumer,
    stdio: "inherit",
  });
  project.provide("consumer", consumer);
}

export function teardown(): void {
  rmSync(consumer, { recursive: true, force: true });
}

/** Whether there is no build, or a source is newer than it. */
function isStale(): boolean {
  if (!existsSync("dist/cli.js") || !existsSync("dist/index.d.cts")) return true;
  const built = statSync("dist/index.js").mtimeMs;
  return readdirSync("src", { recursive: true, encoding: "utf8" }).some(
    (name) => statSync(join("src", name)).mtimeMs > built,
  );
}
