import { type GivenFlags, readFlags } from "./readFlags.ts";

/** Takes some flags with their texts out of the arguments, and leaves the rest to another reader. */
export function takeFlags(
  args: readonly string[],
  names: readonly string[],
): { readonly taken: GivenFlags; readonly rest: readonly string[] } {
  const own: string[] = [];
  const rest: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] as string;
    const isOwn = names.some((name) => arg === `--${name}` || arg.startsWith(`--${name}=`));
    if (!isOwn) rest.push(arg);
    else own.push(...args.slice(i, arg.includes("=") ? i + 1 : ++i + 1));
  }
  return { taken: readFlags(own, names), rest };
}
