import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { run } from "../cli/runMain.ts";

const page = readFileSync("docs/command-line.md", "utf8");
const blocks = (language: string): string[] =>
  Array.from(
    page.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, "gs")),
    ([, text = ""]) => text,
  );

/** Each command with what is printed beneath it. */
const printed = blocks("text").flatMap((block) =>
  Array.from(block.matchAll(/^\$ cx-metrics (.*)\n((?:[^$].*\n|\n)*)/gm), ([, args, output]) => [
    args as string,
    output as string,
  ]),
);

it("has commands to try", () => {
  expect(printed.length).toBeGreaterThan(2);
  expect(commands.length).toBeGreaterThan(5);
});

it.each(printed)("$ cx-metrics %s", async (args, output) => {
  const { stdout, stderr } = await run(args);
  expect((stdout + stderr).trimEnd()).toBe(output.trimEnd());
});

/** Commands of the example data without a pipe. */
const commands = blocks("sh")
  .join("\n")
  .replace(/\\\n\s*/g, "")
  .split("\n")
  .filter((line) => /^cx-metrics .*examples\/data/.test(line) && !line.includes("|"))
  .map((line) => line.slice("cx-metrics ".length));

it.each(commands)("cx-metrics %s", async (args) => {
  const { code, stderr } = await run(args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});
