import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { entries } from "../../scripts/entries.mjs";

const consumer = inject("consumer");

/** Runs an ES module in the consumer's project and returns what it prints, read as JSON. */
function run(code: string, folder = consumer): unknown {
  const args = ["--input-type=module", "--eval", code];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8" }));
}

const withRequire = `import { createRequire } from "node:module";
const require = createRequire(process.cwd() + "/");`;

describe.each(entries)("$specifier", ({ specifier }) => {
  it("exports the same names as ESM and as CJS", () => {
    const { esm, cjs } = run(`${withRequire}
      const esm = Object.keys(await import("${specifier}"));
      console.log(JSON.stringify({ esm, cjs: Object.keys(require("${specifier}")) }));`) as {
      esm: string[];
      cjs: string[];
    };
    expect(esm).not.toEqual([]);
    expect(cjs.sort()).toEqual(esm.sort());
  });
});

describe("the installed package", () => {
  it("calculates, as ESM and as CJS", () => {
    const values = run(`${withRequire}
      import { nps } from "cx-metrics";
      const cjs = require("cx-metrics").nps;
      console.log(JSON.stringify([nps, cjs].map((nps) => nps([10, 9, 7, 3]).value)));`);
    expect(values).toEqual([25, 25]);
  });

  it.each([".js", ".cjs"])("has one error class for all its %s entry points", (ending) => {
    const dist = join(consumer, "node_modules/cx-metrics/dist");
    const definitions = readdirSync(dist)
      .filter((name) => name.endsWith(ending))
      .filter((name) =>
        /\bclass extends RangeError\b|\bclass CxMetricsError\b/.test(
          readFileSync(join(dist, name), "utf8"),
        ),
      );
    expect(definitions).toHaveLength(1);
  });

  it("knows its errors across ESM and CJS", () => {
    const known = run(`${withRequire}
      import * as esm from "cx-metrics";
      const cjs = require("cx-metrics");
      const errorOf = (call) => { try { call(); } catch (error) { return error; } };
      const errors = [esm, cjs].map(({ nps }) => errorOf(() => nps([11])));
      console.log(JSON.stringify(errors.flatMap((error) =>
        [esm, cjs].map(({ isCxMetricsError }) => isCxMetricsError(error)))));`);
    expect(known).toEqual([true, true, true, true]);
  });

  it("answers in JSON through the catalog", () => {
    const answers = run(`import { compute } from "cx-metrics/catalog";
      console.log(JSON.stringify([[10, 9], [11]].map((input) => compute({ metric: "nps", input }))));`);
    expect(answers).toMatchObject([{ value: 100 }, { error: { code: "out-of-range" } }]);
  });

  it("needs no dependency for its root entry", () => {
    const bare = mkdtempSync(join(tmpdir(), "cx-metrics-bare-"));
    const copy = join(bare, "node_modules/cx-metrics");
    cpSync(join(consumer, "node_modules/cx-metrics"), copy, { recursive: true });
    try {
      expect(run(`import "cx-metrics"; console.log(1);`, bare)).toBe(1);
      expect(() => run(`import "cx-metrics/catalog"; console.log(1);`, bare)).toThrow("zod");
    } finally {
      rmSync(bare, { recursive: true, force: true });
    }
  });

  it("works with the oldest dependencies that its ranges allow", () => {
    const oldest = join(consumer, "oldest");
    mkdirSync(oldest);
    writeFileSync(join(oldest, "package.json"), '{ "private": true }');
    const [tarball] = readdirSync(consumer).filter((name) => name.endsWith(".tgz"));
    const versions = Object.entries(manifest.dependencies).map(
      ([name, range]) => `${name}@${range.replace("^", "")}`,
    );
    const args = ["install", "--no-audit", "--no-fund", `../${tarball}`, ...versions];
    execFileSync("npm", args, { cwd: oldest, stdio: "inherit" });
    const answer = run(
      `import { compute } from "cx-metrics/catalog";
      console.log(JSON.stringify(compute({ metric: "nps", input: [10, 9] })));`,
      oldest,
    );
    expect(answer).toMatchObject({ value: 100 });
    expect(help(oldest)).toContain("cx-metrics");
  });

  it("brings a command that explains itself", () => {
    expect(help(consumer)).toContain("cx-metrics");
  });
});

function help(folder: string): string {
  return execFileSync("npx", ["--no-install", "cx-metrics", "--help"], {
    cwd: folder,
    encoding: "utf8",
  });
}
