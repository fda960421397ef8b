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
    support: { file: "tickets.csv", column: "duration", by: "channel" },
    customers: { file: "customers.csv", column: "value", by: "plan" },
    value: { file: "orders.csv", column: "value", by: "month" },
    growth: { file: "months.csv", column: "value", by: "month" },
  };

/** These lie on every scale in use. */
const SOME_ANSWERS = [5, 4, 4, 3, 1];

/** Command lines from the catalog's own example; those that name a file expect one like it. */
export function examplesOf({ name, entry, shapes, options }: Command): Example[] {
  const { input, options: values = {} } = entry.example;
  const chosen = Object.entries(values).flatMap(([option, value]) => {
    const isDates = options.some(({ name, kind }) => name === option && kind === "instants");
    return [`--${flagName(option)}`, isDates ? writeDates(value) : writeJson(value)];
  });
  const flags = isRecord(input) && isNumeric(input) ? numberFlags(input) : [];
  const isList = Array.isArray(input) && shapes.some(({ kind }) => kind === "answers");
  const given = takes(shapes, flags) ? flags : ["--input", JSON.stringify(input)];
  const plain = isList ? [] : [{ stdin: [], args: given }];
  return [...plain, ...shapes.flatMap((shape) => examplesOfShape(entry, shape))]
    .slice(0, 3)
    .map(({ stdin, args }) => ({ stdin, args: [name, ...args, ...chosen] }));
}

/** Whether one shape of counts has all of these flags, each followed by its value. */
function takes(shapes: readonly InputShape[], flags: readonly string[]): boolean {
  const names = flags.filter((_, i) => i % 2 === 0);
  const counts = shapes.filter(({ kind }) => kind === "counts");
  return (
    names.length > 0 &&
    counts.some(({ fields }) =>
      names.every((name) => fields.some(({ flag }) => `--${flag}` === name)),
    )
  );
}

function writeDates(instants: readonly number[]): string {
  return instants.map((instant) => new Date(instant).toISOString().slice(0, 10)).join(",");
}

function writeJson(value: unknown): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** Whether all there is in a record, and in the records in it, are numbers and lists of numbers. */
function isNumeric(input: object): boolean {
  return Object.values(input).every(
    (value) => typeof value === "number" || (isRecord(value) && isNumeric(value)),
  );
}

function examplesOfShape(
  { family, merge, example }: MetricEntry,
  { kind, fields, settings }: InputShape,
): Example[] {
  const { file, column, by } = FILES[family];
  if (kind === "answers") {
    const some: unknown[] = Array.isArray(example.input) ? example.input : SOME_ANSWERS;
    const answers = some.filter((answer) => answer !== null).map(String);
    return [
      { stdin: [column, ...answers], args: ["--column", column] },
      { stdin: [], args: [file, "--column", column, "--by", by] },
    ];
  }
  const [first] = Array.isArray(example.input) ? (example.input as unknown[]) : [];
  if (kind === "items") {
    const items = Array.isArray(first)
      ? first.map((_, i) => `q${i + 1}`)
      : Object.keys(first as object);
    return [{ stdin: [], args: [file, "--columns", items.join(",")] }];
  }
  if (kind === "json") return [];
  const required = fields.filter((field) => field.required);
  if (kind === "records") {
    // Not all that rows can have goes together: the example's first row says what does.
    const some = fields.filter(({ path: [field = ""] }) => !isRecord(first) || field in first);
    const columns = some.flatMap(({ flag }) => [`--${flag}`, flag.replaceAll("-", "_")]);
    const dates = settings
      .filter((setting) => setting.required)
      .filter(({ path: [setting = ""] }) => !(setting in (example.options ?? {})))
      .flatMap(({ flag }, i) => [`--${flag}`, `2026-0${i + 1}-01`]);
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
  const command = `cx-metrics ${args.map(quote).join(" ")}`;
  return stdin.length === 0 ? command : `printf '%s\\n' ${stdin.join(" ")} | ${command}`;
}

/** As a shell takes it for one argument. */
function quote(arg: string): string {
  return /^[\w.,:/-]+$/.test(arg) ? arg : `'${arg}'`;
}
