import { formatPath } from "../core/fail.ts";
import { CommandError } from "./CommandError.ts";
import { explained } from "./explainError.ts";
import type { Outcome } from "./Outcome.ts";
import type { Request } from "./Request.ts";

/** The metric of an input that was given whole, as JSON. */
export function calculateJson({ command, given, options }: Request): Outcome {
  const text = given.get("input") as string;
  const result = explained(
    (path) => `--input ${formatPath(path)}`,
    () => command.entry.calculate(parse(text), options),
  );
  return { results: [{ keys: {}, result }], merged: false };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CommandError(`--input is no JSON: ${(error as Error).message}`);
  }
}
