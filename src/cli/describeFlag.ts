import type { commonFlags, periodFlags } from "./commonFlags.ts";
import { wrapText } from "./wrapText.ts";

/** Where descriptions begin. */
export const INDENT = 30;

/** A flag of every metric, with what it means. */
export function describeFlag({
  flag,
  value,
  description,
}: (typeof periodFlags | typeof commonFlags)[number]): string[] {
  return wrapText(`--${flag} ${value}`, description, INDENT);
}
