import { fail } from "../core/fail.ts";
import type { Dialect } from "./Dialect.ts";

/**
 * A name as the dialect quotes it, whatever it holds.
 *
 * @internal
 */
export function quoteName(dialect: Dialect, name: string): string {
  const { quote, escapes = {}, longestName, name: engine } = dialect;
  if (longestName !== undefined && bytesOf(name) > longestName)
    fail(
      "out-of-range",
      "compile",
      [],
      name,
      `a name of at most ${longestName} bytes in ${engine}`,
    );
  const marks: Readonly<Record<string, string>> = { [quote]: quote + quote, ...escapes };
  const escaped = Array.from(name, (mark) => marks[mark] ?? mark);
  return `${quote}${escaped.join("")}${quote}`;
}

/** The length in UTF-8. */
function bytesOf(name: string): number {
  return Array.from(name, (mark) => mark.codePointAt(0) as number).reduce(
    (bytes, code) => bytes + (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4),
    0,
  );
}
