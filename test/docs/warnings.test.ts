import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

/** Places where the code of a warning is written: in a record, or as the first argument of `warn` or `add`. */
const CODE = /(?:\bcode: |\b(?:warn|add)\(\s*)"([a-z-]+)"/g;

/** Codes of errors have a section of their own. */
const rooms = ["core", "stats", "survey", "customers", "support", "value", "growth", "insight"];

const sources = rooms.flatMap((room) =>
  readdirSync(join("src", room)).map((file) => readFileSync(join("src", room, file), "utf8")),
);

it("docs/results.md explains every warning", () => {
  const page = readFileSync("docs/results.md", "utf8");
  const tables = page.slice(page.indexOf("## Warnings"), page.indexOf("## Excluded"));
  const explained = Array.from(tables.matchAll(/^\| `([a-z-]+)`/gm), ([, code]) => code);
  const written = sources.flatMap((source) =>
    Array.from(source.matchAll(CODE), ([, code]) => code),
  );
  expect([...new Set(explained)].sort()).toEqual([...new Set(written)].sort());
});

it("docs/lifetime-value.md explains those of the models", () => {
  const page = readFileSync("docs/lifetime-value.md", "utf8");
  const flags = page.slice(page.indexOf("## When a fit is flagged"));
  const explained = Array.from(flags.matchAll(/^\| `([a-z-]+)` +\|/gm), ([, code]) => code);
  const files = readdirSync("src/models", { recursive: true, encoding: "utf8" });
  const written = files
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(join("src/models", file), "utf8"))
    .flatMap((source) => Array.from(source.matchAll(CODE), ([, code]) => code));
  expect([...explained].sort()).toEqual([...new Set(written)].sort());
});
