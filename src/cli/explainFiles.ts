import type { CxMetricsError, CxMetricsErrorPath } from "../core/CxMetricsError.ts";
import { CommandError } from "./CommandError.ts";
import { explainError } from "./explainError.ts";
import { printable } from "./printable.ts";

/** How DuckDB calls a column that holds something else. */
const OF_TYPE = /^(.*), a column of ([A-Z].*)$/s;

/** DuckDB's error in the words of the command line: file, row and column it names itself. */
export function explainFiles(
  error: CxMetricsError,
  locate: (path: CxMetricsErrorPath, column?: string) => string | undefined,
  files: readonly string[] = [],
): unknown {
  const { path, message, received } = error;
  const [found, column, type] = OF_TYPE.exec(String(received)) ?? [];
  const place = locate(path, column);
  if (found !== undefined) {
    const expected = message.slice(message.lastIndexOf(", expected "));
    const where = files.map(printable).join(", ");
    return new CommandError(`${place} is "${column}", a column of ${type} in ${where}${expected}`);
  }
  if (path[0] === "options" || place !== undefined) return explainError(error, () => place);
  return new CommandError(message.slice(message.indexOf(": ") + 2));
}
