/** A field of an input or option as it is written on the command line: `resolvedFirst` is `resolved-first`. */
export function flagName(...path: readonly string[]): string {
  return path.map((name) => name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)).join("-");
}
