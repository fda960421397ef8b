import type { Command } from "./Command.ts";
import type { InputField, InputShape } from "./InputShape.ts";

/** More optional flags than this would hide the required ones. */
const MOST_OPTIONAL = 2;

/** How to call a command with one shape of input. */
export function usageLine({ name }: Command, shape: InputShape): string {
  const flags = [...shape.fields, ...shape.settings];
  const required = flags.filter((field) => field.required);
  const optional = flags.filter((field) => !field.required);
  return [
    "cx-metrics",
    name,
    ...fileOf(shape),
    ...required.map((field) => writeField(shape, field)),
    ...optional.slice(0, MOST_OPTIONAL).map((field) => `[${writeField(shape, field)}]`),
    ...(optional.length > MOST_OPTIONAL ? ["[…]"] : []),
  ].join(" ");
}

/** A flag with what stands for its value: a column, a number, or either of them. */
export function writeField(shape: InputShape, field: InputField): string {
  return `--${field.flag} <${placeholderOf(shape, field)}>`;
}

/** Whether a shape is of published numbers, which no file has a row of. */
export function takesNumbersOnly({ kind, fields }: InputShape): boolean {
  return kind === "counts" && fields.some(({ path }) => path.length > 1);
}

function fileOf(shape: InputShape): string[] {
  if (takesNumbersOnly(shape) || shape.kind === "json") return [];
  return [shape.kind === "counts" ? "[<file> …]" : "<file> …"];
}

function placeholderOf(shape: InputShape, field: InputField): string {
  if (field.option?.kind === "duration") return "duration";
  if (field.option !== undefined) return "name";
  if (shape.settings.includes(field)) return field.flag.endsWith("s") ? "dates" : "date";
  if (takesNumbersOnly(shape)) return "number";
  if (shape.kind === "json") return "json";
  if (shape.kind === "items") return "columns";
  if (shape.kind !== "counts") return "column";
  return field.list ? "column|numbers" : "column|number";
}
