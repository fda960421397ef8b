import { CommandError } from "./CommandError.ts";
import { type GivenFlags, singleText } from "./readFlags.ts";

/** The text of a flag that a command cannot do without; `what` goes on where the message names the flag. */
export function needText(command: string, flags: GivenFlags, flag: string, what: string): string {
  const text = singleText(flags, flag);
  if (text !== undefined) return text;
  throw new CommandError(`${command} needs --${flag}${what}`);
}
