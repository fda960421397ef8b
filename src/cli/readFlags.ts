import { parseArgs } from "node:util";
import { CommandError } from "./CommandError.ts";
import { nearestName } from "./nearestName.ts";

/** What stands on a command line: the texts of each flag, and what is no flag. */
export interface GivenFlags {
  readonly texts: ReadonlyMap<string, readonly string[]>;
  readonly positionals: readonly string[];
}

/** Splits arguments into known flags with their texts and the rest. */
export function readFlags(args: readonly string[], known: readonly string[]): GivenFlags {
  const flag = { type: "string", multiple: true } as const;
  const options = Object.fromEntries(known.map((name) => [name, flag]));
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
    });
    const texts = new Map(Object.entries(values as Record<string, string[]>));
    for (const [name, given] of texts) {
      if (given.includes("")) throw new CommandError(`--${name} is empty`);
    }
    return { texts, positionals };
  } catch (error) {
    throw new CommandError(explain((error as Error).message, known));
  }
}

/** The one text of a flag that is given at most once. */
export function singleText({ texts }: GivenFlags, flag: string): string | undefined {
  const [text, ...more] = texts.get(flag) ?? [];
  if (more.length > 0) throw new CommandError(`--${flag} is given more than once`);
  return text;
}

/** Node's own sentence, but for a slip of the pen a better one. */
function explain(message: string, known: readonly string[]): string {
  const unknown = /^Unknown option '(-[^']*)'/.exec(message)?.[1];
  if (unknown === undefined) return message;
  const nearest = nearestName(unknown, known);
  return `unknown flag ${unknown}${nearest === undefined ? "" : `; did you mean --${nearest}?`}`;
}
