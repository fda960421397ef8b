import { describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { metrics } from "../../src/catalog/index.ts";
import { createCommand } from "../../src/cli/Command.ts";
import { examplesOf, writeExample } from "../../src/cli/examplesOf.ts";
import type { InputShape } from "../../src/cli/InputShape.ts";
import { parseRequest } from "../../src/cli/parseRequest.ts";
import { complaint, run } from "./runMain.ts";

const entries = Object.values(metrics);

describe("the program", () => {
  it.each(["--help", "-h", "help"])("explains itself with %s", async (flag) => {
    const { code, stdout, stderr } = await run(flag);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("cx-metrics <metric> [files] [flags]");
    for (const { title } of entries) expect(stdout).toContain(title);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it("explains itself on stderr where nothing is asked", async () => {
    expect(await complaint("")).toMatch(/^cx-metrics: no metric is named\n\nCustomer-experience/);
  });

  it("tells its version", async () => {
    expect(await run("--version")).toMatchObject({ code: 0, stdout: `${manifest.version}\n` });
  });

  it("lists every metric with every name and definition", async () => {
    const { stdout } = await run("list");
    for (const { id, aliases, title, definitions } of entries) {
      for (const text of [id, ...aliases, title, ...definitions.map((definition) => definition.id)])
        expect(stdout).toContain(text);
    }
  });

  it("suggests the metric that was probably meant", async () => {
    expect(await complaint("npss")).toBe(
      'cx-metrics: there is no metric "npss"; did you mean nps?\nSee cx-metrics list\n',
    );
    expect(await complaint("nsp")).toContain("did you mean nps?");
    expect(await complaint("weather today --help")).toBe(
      'cx-metrics: there is no metric "weather"\nSee cx-metrics list\n',
    );
  });
});

describe.each(entries)("$id", (entry) => {
  const command = createCommand(entry);

  it("has a help with all that the catalog knows", async () => {
    const { code, stdout } = await run(`${entry.id} --help`);
    expect(code).toBe(0);
    const words = stdout.replace(/\s+/g, " ");
    expect(words).toContain(entry.title);
    for (const { id, formula, source } of entry.definitions)
      expect(words).toContain(`${id} ${formula} (${source})`);
    for (const { flag, description } of command.options) {
      expect(words).toContain(`--${flag} <`);
      expect(words).toContain(description);
    }
    for (const { flag } of command.shapes.flatMap(({ fields }) => fields))
      expect(words).toContain(`--${flag} <`);
    for (const note of entry.notes) expect(words).toContain(note);
    expect(stdout).not.toMatch(/ $/m);
  });

  it("has the same help under every name", async () => {
    const { stdout } = await run(`help ${entry.id}`);
    for (const alias of entry.aliases) expect((await run(`${alias} -h`)).stdout).toBe(stdout);
  });

  it("shows examples that run", async () => {
    const examples = examplesOf(command);
    expect(examples.length).toBeGreaterThanOrEqual(1);
    const help = (await run(`${entry.id} --help`)).stdout;
    for (const example of examples) {
      expect(help).toContain(`  ${writeExample(example)}\n`);
      const [, ...args] = example.args;
      if (parseRequest(command, args).file !== undefined) continue;
      const { code, stderr } = await run(example.args, example.stdin.join("\n"));
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    }
  });

  it("uses each flag for one thing", () => {
    const ownSettings = ({ settings }: InputShape) =>
      settings.filter(({ path: [name] }) =>
        command.options.every((option) => option.name !== name),
      );
    const input = command.shapes.flatMap((shape) => [...shape.fields, ...ownSettings(shape)]);
    const other = [...command.options.map(({ flag }) => flag), "by", "format", "delimiter", "help"];
    expect(new Set(other).size).toBe(other.length);
    expect(input.filter(({ flag }) => other.includes(flag))).toEqual([]);
  });

  it("describes each flag once", async () => {
    const { stdout } = await run(`${entry.id} --help`);
    const flags = Array.from(stdout.matchAll(/^ {2}(--[\w-]+)/gm), ([, flag]) => flag);
    // Counts and percentages may have the same name in several ways of feeding a metric.
    const input = command.shapes.flatMap(({ fields }) => fields.map(({ flag }) => `--${flag}`));
    const once = flags.filter((flag) => !input.includes(String(flag)) || flag === "--at");
    expect(once).toEqual([...new Set(once)]);
  });

  it("gives the value of the catalog's example", async () => {
    const [example] = examplesOf(command);
    const { stdout } = await run(
      [...(example?.args ?? []), "--format", "json"],
      example?.stdin.join("\n"),
    );
    expect(JSON.parse(stdout)[0].result.value).toBeCloseTo(entry.example.value, 9);
  });
});

it("says which rows have calendar periods, and what their flags mean then", async () => {
  const words = async (line: string) => (await run(line)).stdout.replace(/\s+/g, " ");
  expect(await words("fcr --help")).toContain(
    "Calendar periods (not with --customer) --period <day|week|month|quarter|year>",
  );
  expect(await words("fcr --help")).toContain("With it, --at is the instant of each row of counts");
  expect(await words("fcr --help")).toContain(
    "--window <duration> How long a further contact is a repeat; 7 days unless given (optional) " +
      "--match <name> What a repeat has in common with the first contact, issue unless given: " +
      "issue, customer (optional)",
  );
  expect(await words("churn --help")).toContain(
    "With it, --from lies in the first period, which is counted from its start; --to is where",
  );
  expect(await words("rfm --help")).not.toContain("--period <");
});

it("names placeholders, optional flags and several ways to feed a metric", async () => {
  const { stdout } = await run("nps --help");
  const lines = stdout.split("\n").map((line) => line.trim().replace(/ {2,}.*/, ""));
  expect(lines).toEqual(
    expect.arrayContaining([
      "cx-metrics nps <file> … --column <column>",
      "--promoters <column|number>",
      "--percentages-promoters <number>",
      "--definition <name>",
      "--level <number>",
      "--weights <column>",
      "--by <columns>",
      "--delimiter <character>",
      "cx-metrics nps answers.csv --column score --by channel",
    ]),
  );
  expect(stdout).toContain("without it there is no interval (optional)");
});
