import { describe, expect, it } from "vitest";
import * as z from "zod";
import { metrics } from "../../src/catalog/index.ts";
import { instant } from "../../src/catalog/instant.ts";
import { createCommand } from "../../src/cli/Command.ts";
import { CommandError } from "../../src/cli/CommandError.ts";
import { displayWidth } from "../../src/cli/displayWidth.ts";
import { explainCsvError } from "../../src/cli/explainCsvError.ts";
import { explained } from "../../src/cli/explainError.ts";
import type { TextOutput } from "../../src/cli/Io.ts";
import { inputShapes } from "../../src/cli/inputShapes.ts";
import { main } from "../../src/cli/main.ts";
import { metricHelp } from "../../src/cli/metricHelp.ts";
import { nearestName } from "../../src/cli/nearestName.ts";
import { optionFlags } from "../../src/cli/optionFlags.ts";
import { plainNumber } from "../../src/cli/plainNumber.ts";
import { readOption } from "../../src/cli/readOption.ts";
import { tryOptions } from "../../src/cli/tryOptions.ts";
import { wrapText } from "../../src/cli/wrapText.ts";
import { writeText } from "../../src/cli/writeText.ts";
import { CxMetricsError } from "../../src/index.ts";
import { run } from "./runMain.ts";

describe("a metric that is yet to come", () => {
  it("has flags for numbers and lists one level down, and none for what is deeper", () => {
    const input = z.union([
      z.strictObject({ costs: z.strictObject({ paid: z.number(), other: z.number().optional() }) }),
      z.strictObject({ deep: z.strictObject({ deeper: z.strictObject({ n: z.number() }) }) }),
      z.strictObject({ names: z.array(z.string()) }),
      z.strictObject({}),
      z.array(z.number()),
    ]);
    const shapes = inputShapes({ input });
    expect(shapes.map(({ kind, fields }) => [kind, ...fields.map(({ flag }) => flag)])).toEqual([
      ["counts", "costs-paid", "costs-other"],
      ["answers", "column"],
      ["json", "input"],
    ]);
    expect(shapes[0]?.fields.map(({ required }) => required)).toEqual([true, false]);
  });

  it("takes options of other kinds as JSON", () => {
    const options = z.strictObject({
      itemWeights: z.record(z.string(), z.number()).describe("Weights").optional(),
      range: z.strictObject({ min: z.number(), max: z.number(), step: z.number() }).optional(),
      points: z.array(z.number()).optional(),
      asOf: instant("When").optional(),
    });
    const flags = optionFlags({ options });
    expect(flags.map(({ flag, kind }) => [flag, kind])).toEqual([
      ["item-weights", "json"],
      ["range", "json"],
      ["points", "json"],
      ["as-of", "instant"],
    ]);
    const [weights] = flags;
    if (weights === undefined) throw new Error("no flag");
    expect(readOption(weights, '{"a":1}')).toEqual({ a: 1 });
    expect(() => readOption(weights, "{a}")).toThrow('--item-weights is "{a}", expected JSON');
    expect(readOption({ ...weights, kind: "column" }, "w")).toBe("w");
  });
});

it("passes on what it has no words for", () => {
  const message = "nps: the input is true, expected answers";
  const fails = () => {
    throw new CxMetricsError(message, { code: "invalid-shape", path: [], received: true });
  };
  expect(() => explained(() => "a.csv", fails)).toThrow(new CommandError(message));
  const error = { code: "CSV_INVALID_ARGUMENT", message: "no" } as const;
  expect(explainCsvError({ name: "a.csv", noun: "row" }, 3, error).message).toBe(
    "a.csv, row 3 is no CSV: no",
  );
});

it("has a help without other names", () => {
  const command = createCommand(metrics.nps);
  const help = metricHelp({ ...command, entry: { ...command.entry, aliases: [] } });
  expect(help).not.toContain("Also called");
});

it.each([
  ["7", 7],
  ["-7", -7],
  [" 1.50 ", 1.5],
  ["1,5", undefined],
  ["0x10", undefined],
  ["1e3", undefined],
  ["Infinity", undefined],
  ["", undefined],
  ["-", undefined],
  ["٣", undefined],
])("%j is the number %j", (text, number) => {
  expect(plainNumber(text)).toBe(number);
});

it.each([
  ["Answered at", ["answered_at", "at"], "answered_at"],
  ["scroe", ["store", "score"], "score"],
  ["nsp", ["csat", "nps"], "nps"],
  ["--scale", ["spill"], undefined],
  ["x", ["abcdef"], undefined],
  ["channel", [], undefined],
])("%j is nearest to one of %j", (given, names, nearest) => {
  expect(nearestName(given, names)).toBe(nearest);
});

it.each([
  ["abc", 3],
  ["é", 1],
  ["e\u0301", 1],
  ["漢字", 4],
  ["👩‍👩‍👧", 2],
  ["❤️", 2],
  ["ﾊ", 1],
])("%s is %i columns wide", (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

it("wraps a meaning beside its term, or beneath a long one", () => {
  expect(wrapText("ab", "c d", 6)).toEqual(["ab    c d"]);
  expect(wrapText("abcdef", "c", 6)).toEqual(["abcdef", "      c"]);
  expect(wrapText("", `${"x".repeat(90)} ${"y".repeat(90)}`, 2)).toEqual([
    `  ${"x".repeat(90)}`,
    `  ${"y".repeat(90)}`,
  ]);
});

describe("what is no mistake of the user", () => {
  const failure = new TypeError("a bug");
  const fails = () => {
    throw failure;
  };

  it("is passed on", async () => {
    expect(() => explained(() => "here", fails)).toThrow(failure);
    const request = {
      command: { entry: { calculate: fails } },
      shape: { kind: "answers", fields: [] },
    };
    expect(() => tryOptions(request as never)).toThrow(failure);
    const stdin = (async function* (): AsyncGenerator<string> {
      yield fails();
    })();
    await expect(run("nps --column score", "", { stdin })).rejects.toBe(failure);
  });
});

describe("writing", () => {
  const output = (error?: Error): TextOutput => {
    const listeners: ((error: Error) => void)[] = [];
    return {
      on: (_, listener) => listeners.push(listener),
      write: (_, done) => {
        if (error !== undefined) for (const listener of listeners) listener(error);
        done(error);
      },
    };
  };

  it("does not mind that nobody reads on", async () => {
    const closed = output(Object.assign(new Error("broken"), { code: "EPIPE" }));
    await expect(writeText(closed, "text")).resolves.toBeUndefined();
    const io = { stdin: (async function* () {})(), stdout: closed, stderr: output() };
    expect(await main(["--version"], io)).toBe(0);
  });

  it("minds a full disk", async () => {
    const full = output(Object.assign(new Error("full"), { code: "ENOSPC" }));
    await expect(writeText(full, "text")).rejects.toThrow("full");
  });
});
