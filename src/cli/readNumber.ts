import { CommandError } from "./CommandError.ts";
import { plainNumber } from "./plainNumber.ts";

/** The number that a flag's text is. */
export function readNumber(flag: string, text: string): number {
  const number = plainNumber(text);
  if (number !== undefined) return number;
  throw new CommandError(`--${flag} is ${JSON.stringify(text)}, expected a number`);
}
