import { CommandError } from "./CommandError.ts";
import { takeFlags } from "./takeFlags.ts";

/** Refuses flags that mean nothing here, which would be ignored in silence. */
export function refuseFlags(
  args: readonly string[],
  names: readonly string[],
  reason: string,
): void {
  const [flag] = takeFlags(args, names).taken.texts.keys();
  if (flag !== undefined) throw new CommandError(`--${flag} does not go with ${reason}`);
}
