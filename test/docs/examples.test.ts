import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { collectExamples, compileExample, importsOf } from "../support/docExamples.ts";

const within = (folder: string, ending: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);

const files = [
  ...readdirSync(".").filter((name) => name.endsWith(".md")),
  ...within("docs", ".md").filter((name) => !name.startsWith("docs/api/")),
  ...within("src", ".ts"),
];
const examples = files.flatMap((file) => collectExamples(file, readFileSync(file, "utf8")));

const AsyncFunction = (async () => undefined).constructor as new (
  ...parametersAndBody: string[]
) => (
  require: (name: string) => unknown,
  exports: object,
  expectation: typeof expect,
) => Promise<void>;

it.each(examples.map((example) => [`${example.file}:${example.line}`, example] as const))(
  "%s",
  async (_, example) => {
    const body = compileExample(example);
    const modules = new Map<string, unknown>();
    for (const name of importsOf(example.code)) modules.set(name, await import(name));
    const run = new AsyncFunction("require", "exports", "expect", body);
    await run((name) => modules.get(name), {}, expect);
  },
  // The first example of a door loads what is behind it.
  20_000,
);
