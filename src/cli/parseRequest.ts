import type { Command } from "./Command.ts";
import { CommandError } from "./CommandError.ts";
import { chooseShape } from "./chooseShape.ts";
import { commonFlags, FILE_FORMATS, FORMATS, periodFlags } from "./commonFlags.ts";
import type { InputField, InputShape } from "./InputShape.ts";
import type { Request } from "./Request.ts";
import { readDelimiter } from "./readDelimiter.ts";
import { readEngine } from "./readEngine.ts";
import { type GivenFlags, readFlags, singleText } from "./readFlags.ts";
import { readChoice, readOption } from "./readOption.ts";
import { readPeriods } from "./readPeriods.ts";
import { splitNames } from "./splitNames.ts";

/** Understands the arguments after the command's name; where there is one shape, none is chosen. */
export function parseRequest(
  command: Command,
  args: readonly string[],
  only?: InputShape,
): Request {
  const fields = command.shapes.flatMap((shape) => [...shape.fields, ...shape.settings]);
  const input = new Set(fields.map(({ flag }) => flag));
  const options = command.options.map(({ flag }) => flag);
  const common = [...periodFlags, ...commonFlags].map(({ flag }) => flag);
  const flags = readFlags(renameCustomer(args, input), [...input, ...options, ...common]);
  const ofPeriods = flags.texts.has("period") ? periodFlags.map(({ flag }) => flag) : [];
  const shape = only ?? chooseShape(command, [...flags.texts.keys()], ofPeriods);
  const weights = singleText(flags, "weights");
  if (weights !== undefined && shape.kind !== "answers" && shape.kind !== "items")
    throw new CommandError("--weights goes with --column or --columns, one weight for each row");
  return {
    command,
    shape,
    given: pick(flags, shape.fields, ({ flag }) => flag),
    settings: readSettings(command, shape, flags),
    options: readOptions(command, shape, flags),
    weights,
    by: readNames(flags, "by"),
    periods: readPeriods(command, shape, flags),
    list: singleText(flags, "list"),
    format: readChoice("format", singleText(flags, "format") ?? "table", FORMATS),
    inputFormat: readInputFormat(flags),
    delimiter: readDelimiter(flags),
    file: flags.positionals[0],
    files: flags.positionals,
    engine: readEngine(flags),
  };
}

/** `--customer` is what the other files of a company call the id. */
function renameCustomer(args: readonly string[], input: ReadonlySet<string>): string[] {
  const renames = input.has("id") && !input.has("customer");
  return args.map((arg) => (renames ? arg.replace(/^--customer(?==|$)/, "--id") : arg));
}

function pick(
  flags: GivenFlags,
  fields: readonly InputField[],
  keyOf: (field: InputField) => string,
): Map<string, string> {
  const picked = new Map<string, string>();
  for (const field of fields) {
    const text = singleText(flags, field.flag);
    if (text !== undefined) picked.set(keyOf(field), text);
  }
  return picked;
}

/** What a setting is that is an option, too, is read as the option. */
function readSettings(
  { options }: Command,
  { settings }: InputShape,
  flags: GivenFlags,
): Record<string, unknown> {
  const texts = pick(flags, settings, ({ flag }) => flag);
  return Object.fromEntries(
    settings.flatMap(({ flag, path, option: own }) => {
      const option = own ?? options.find((known) => known.flag === flag);
      const text = texts.get(flag);
      if (text === undefined) return [];
      return [[path.join("."), option === undefined ? text : readOption(option, text)]];
    }),
  );
}

function readOptions(
  command: Command,
  { settings }: InputShape,
  flags: GivenFlags,
): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  for (const option of command.options) {
    if (settings.some(({ flag }) => flag === option.flag)) continue;
    const text = singleText(flags, option.flag);
    if (text !== undefined && option.kind !== "column")
      options[option.name] = readOption(option, text);
  }
  return options;
}

function readNames({ texts }: GivenFlags, flag: string): string[] {
  return [...new Set((texts.get(flag) ?? []).flatMap((text) => splitNames(flag, text)))];
}

function readInputFormat(flags: GivenFlags): Request["inputFormat"] {
  const text = singleText(flags, "input-format");
  return text === undefined ? undefined : readChoice("input-format", text, FILE_FORMATS);
}
