import { printable } from "./printable.ts";

const MOST = 30;

/** Names for a message, in quotes; a long list is cut. */
export function quoteList(names: readonly string[]): string {
  const shown = names.slice(0, MOST).map((name) => `"${printable(name)}"`);
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(", ")} and ${more} more` : shown.join(", ");
}
