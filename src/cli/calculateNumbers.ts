import type { CxMetricsErrorPath } from "../core/CxMetricsError.ts";
import { explained } from "./explainError.ts";
import { flagName } from "./flagName.ts";
import type { InputShape } from "./InputShape.ts";
import type { Outcome } from "./Outcome.ts";
import { plainNumber } from "./plainNumber.ts";
import type { Request } from "./Request.ts";

/** The numbers that the flags hold where they are the input itself; `undefined` where they name columns. */
export function readNumbers({ shape, given, file }: Request): Map<string, number[]> | undefined {
  if (file !== undefined || shape.kind !== "counts") return undefined;
  const numbers = new Map<string, number[]>();
  for (const { flag, list } of shape.fields) {
    const text = given.get(flag);
    if (text === undefined) continue;
    const read = (list ? text.split(",") : [text]).map(plainNumber);
    if (read.includes(undefined)) return undefined;
    numbers.set(flag, read as number[]);
  }
  return numbers;
}

/** The metric of numbers that were given as flags, without any file. */
export function calculateNumbers(
  { command, shape, options }: Request,
  numbers: ReadonlyMap<string, readonly number[]>,
): Outcome {
  const input: Record<string, unknown> = {};
  for (const { flag, path, list } of shape.fields) {
    const given = numbers.get(flag);
    if (given === undefined) continue;
    const [name = "", part] = path;
    const value = list ? given : given[0];
    input[name] = part === undefined ? value : { ...(input[name] as object), [part]: value };
  }
  const result = explained(
    (path) => flagOf(shape, path),
    () => command.entry.calculate(input, options),
  );
  return { results: [{ keys: {}, result }], merged: false };
}

/** The flag that an error is about, or what its flags have in common. */
function flagOf({ fields }: InputShape, place: CxMetricsErrorPath): string {
  const field = fields.find(({ path }) => path.every((name, i) => name === place[i]));
  return field === undefined ? `--${flagName(...place.map(String))}-…` : `--${field.flag}`;
}
