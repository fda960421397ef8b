import type { MetricEntry } from "../catalog/MetricEntry.ts";
import { isRecord } from "../core/isRecord.ts";
import type { Command } from "./Command.ts";
import { flagName } from "./flagName.ts";
import type { InputShape } from "./InputShape.ts";

/** A command line to copy, with what is piped into it. */
export interface Example {
  /** The lines of standard input; where there are none, all it needs stands in the arguments. */
  readonly stdin: readonly string[];
  readonly args: readonly string[];
}

/** What the files of a family are called, and their columns. */
const FILES: Readonly<Record<MetricEntry["family"], { file: string; column: string; by: string }>> =
  {
    survey: { file: "answers.csv", column: "score", by: "channel" },
    support: { file: "tickets.csv", column: "hours", by: "channel" },
    customers: { file: "customers.csv", column: "value", by: "plan" },
    value: { file: "orders.csv", column: "value", by: "month" },
    growth: { file: "months.csv", column: "value", by: "month" },
  };

/** These lie on every scale in use. */
const SOME_ANSWERS = [5, 4, 4, 3, 1];

/** Command lines from the catalog's own example; those that name a file expect one like it. */
export function examplesOf({ name, entry, shapes }: Command): Example[] {
  const { input, options = {} } = entry.example;
  const chosen = Object.entries(options).flatMap(([option, value]) => [
    `--${flagName(option)}`,
    String(value),
  ]);
  const given = isRecord(input) ? [{ stdin: [], args: [name, ...numberFlags(input)] }] : [];
  const shaped = shapes.flatMap((shape) => examplesOfShape(entry, shape));
  return [
    ...given,
    ...shaped.map(({ stdin, args }) => ({ stdin, args: [name, ...args, ...chosen] })),
  ].slice(0, 3);
}

function examplesOfShape(
  { family, merge, example }: MetricEntry,
  { kind, fields, settings }: InputShape,
): Example[] {
  const { file, column, by } = FILES[family];
  if (kind === "answers") {
    const answers = (Array.isArray(example.input) ? example.input : SOME_ANSWERS).map(String);
    return [
      { stdin: [column, ...answers], args: ["--column", column] },
      { stdin: [], args: [file, "--column", column, "--by", by] },
    ];
  }
  const required = fields.filter((field) => field.required);
  const columns = fields.flatMap(({ flag }) => [`--${flag}`, flag.replaceAll("-", "_")]);
  if (kind === "records") {
    const dates = settings.flatMap(({ flag }, i) => [`--${flag}`, `2026-0${i + 1}-01`]);
    return [
      { stdin: [], args: [file, ...columns, ...dates] },
      { stdin: [], args: [file, ...columns, ...dates, "--by", by] },
    ];
  }
  if (merge === "none") {
    const isList = required.length > 0 && required.every(({ list }) => list);
    const flags = required.flatMap(({ flag }) => [`--${flag}`, "120,80,45"]);
    return isList ? [{ stdin: [], args: flags }] : [];
  }
  const isPlain = required.length > 0 && required.every(({ path }) => path.length === 1);
  const flags = required.flatMap(({ flag }) => [`--${flag}`, flag.replaceAll("-", "_")]);
  return isPlain ? [{ stdin: [], args: [file, ...flags, "--by", by] }] : [];
}

function numberFlags(input: Readonly<Record<string, unknown>>, ...above: string[]): string[] {
  return Object.entries(input).flatMap(([name, value]) =>
    isRecord(value)
      ? numberFlags(value, ...above, name)
      : [`--${flagName(...above, name)}`, String(value)],
  );
}

/** An example as one types it. */
export function writeExample({ stdin, args }: Example): string {
  const command = `cx-metrics ${args.join(" ")}`;
  return stdin.length === 0 ? command : `printf '%s\\n' ${stdin.join(" ")} | ${command}`;
}
