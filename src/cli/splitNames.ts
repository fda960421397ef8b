import { CommandError } from "./CommandError.ts";

/** The names of columns that a flag lists with commas. */
export function splitNames(flag: string, text: string): string[] {
  const names = text.split(",").map((name) => name.trim());
  if (names.includes("")) throw new CommandError(`--${flag} has an empty name between its commas`);
  return names;
}
