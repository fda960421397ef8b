import { checkInstant } from "../core/Instant.ts";
import type { Command } from "./Command.ts";
import { CommandError } from "./CommandError.ts";
import { explainIssue } from "./explainIssue.ts";
import type { InputShape } from "./InputShape.ts";
import type { PeriodOptions } from "./PeriodOptions.ts";
import type { Request } from "./Request.ts";
import { readOption } from "./readOption.ts";

/** What stands in a config for a metric's options, and where. */
interface Given {
  readonly options: Readonly<Record<string, unknown>>;
  readonly periods: PeriodOptions | undefined;
  readonly place: string;
}

/** Options of a config, those apart that make the tally; calendar periods take the place of one. */
export function configOptions(
  command: Command,
  shape: InputShape,
  { options, periods, place }: Given,
): Pick<Request, "options" | "settings"> {
  const names = shape.settings.map(({ path }) => path.join("."));
  const made = shape.settings.flatMap(({ path, required, option }): [string, unknown][] => {
    const name = path.join(".");
    const ofPeriod = name === "from" || name === "to" ? periods?.[name] : undefined;
    const given = ofPeriod ?? options[name];
    if (given === undefined && !required) return [];
    const isText = option !== undefined && typeof given === "string";
    return [
      [name, isText ? readOption(option, given) : readSetting(`${place}.options.${name}`, given)],
    ];
  });
  const rest = Object.fromEntries(
    Object.entries(options).filter(([name]) => !names.includes(name)),
  );
  if ("weights" in rest)
    throw new CommandError(`${place}.options.weights is a column: its name belongs in input`);
  const { error } = command.entry.options.safeParse(rest);
  if (error !== undefined)
    throw new CommandError(`${place}.${explainIssue(error, rest, ["options"])}`);
  return { settings: Object.fromEntries(made), options: rest };
}

/** Limits of periods may be dates; anything else is for the metric to check. */
function readSetting(place: string, setting: unknown): unknown {
  if (setting === undefined) throw new CommandError(`${place} is missing`);
  if (!Array.isArray(setting)) return setting;
  return setting.map((instant: unknown, i) => {
    try {
      return checkInstant("", [], instant);
    } catch {
      throw new CommandError(`${place}[${i}] is ${JSON.stringify(instant)}, expected a date`);
    }
  });
}
