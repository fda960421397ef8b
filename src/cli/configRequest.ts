import type { GroupKey } from "../core/MeasureSpec.ts";
import type { Command } from "./Command.ts";
import { CommandError } from "./CommandError.ts";
import { configOptions } from "./configOptions.ts";
import { findCommand } from "./findCommand.ts";
import type { InputField, InputShape } from "./InputShape.ts";
import type { MeasureConfig } from "./measureConfig.ts";
import { quoteList } from "./quoteList.ts";
import type { Request } from "./Request.ts";
import { takesPeriods } from "./takesPeriods.ts";
import { takesNumbersOnly } from "./usageLine.ts";

/** One metric of a config. */
type MetricConfig = MeasureConfig["metrics"][number];

/** What all metrics of a config share. */
export type SharedRequest = Pick<
  Request,
  "by" | "periods" | "format" | "inputFormat" | "delimiter" | "file" | "files" | "engine"
>;

/** One metric of a config as a request; `place` is where it stands. */
export function configRequest(
  { metric, input, options = {}, where }: MetricConfig,
  shared: SharedRequest,
  place: string,
): Request {
  const command = findCommand(metric);
  const { weights, ...columns } = typeof input === "string" ? { column: input } : input;
  const shape = chooseInput(command, Object.keys(columns), place);
  const { periods } = shared;
  if (periods !== undefined && !takesPeriods(shape))
    throw new CommandError(`${place}: ${command.name} of these columns has no calendar periods`);
  const given = shape.fields.filter((field) => nameOf(field) in columns);
  return {
    command,
    shape,
    given: new Map(given.map((field) => [field.flag, String(columns[nameOf(field)])])),
    weights: weights === undefined ? undefined : String(weights),
    where: where === undefined ? undefined : new Map(Object.entries(where).map(listKeys)),
    list: undefined,
    ...configOptions(command, shape, { options, periods, place }),
    ...shared,
  };
}

/** What a field is called in a config: its name in the input, or the flag of a whole input. */
function nameOf({ path, flag }: InputField): string {
  return path.length === 0 ? flag : path.join(".");
}

function chooseInput(
  { name, shapes }: Command,
  given: readonly string[],
  place: string,
): InputShape {
  const known = shapes.filter((shape) => shape.kind !== "json" && !takesNumbersOnly(shape));
  const found = known.find(
    ({ fields }) =>
      given.every((column) => fields.some((field) => nameOf(field) === column)) &&
      fields.every((field) => !field.required || given.includes(nameOf(field))),
  );
  if (found !== undefined) return found;
  const ways = known.map(({ fields }) => `{ ${fields.map(writeField).join(", ")} }`);
  throw new CommandError(
    `${place}.input has ${quoteList(given) || "nothing"}, ${name} takes ${ways.join(" or ")}`,
  );
}

function writeField(field: InputField): string {
  return field.required ? nameOf(field) : `${nameOf(field)}?`;
}

function listKeys([column, keys]: [string, GroupKey | readonly GroupKey[]]): [string, GroupKey[]] {
  return [column, Array.isArray(keys) ? [...keys] : [keys as GroupKey]];
}
