import { CommandError } from "./CommandError.ts";
import { type GivenFlags, singleText } from "./readFlags.ts";

/** What separates the cells of a CSV, where a flag says so. */
export function readDelimiter(flags: GivenFlags): string | undefined {
  const text = singleText(flags, "delimiter");
  if (text === "tab" || text === "\\t") return "\t";
  if (text === undefined || /^[^"\r\n]$/.test(text)) return text;
  throw new CommandError(`--delimiter is ${JSON.stringify(text)}, expected one character or tab`);
}
