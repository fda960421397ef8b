import { isCxMetricsError } from "../core/CxMetricsError.ts";
import { explainError } from "./explainError.ts";
import type { Request } from "./Request.ts";

/**
 * Calculates nothing, to find out before a long file is read that an option is wrong or a count is
 * not there; that zeros may be refused themselves means nothing.
 */
export function tryOptions({ command: { entry }, shape, given, options }: Request): void {
  const fields = shape.fields.filter(({ flag }) => given.has(flag));
  const zeros = Object.fromEntries(fields.map(({ path: [name = ""] }) => [name, 0]));
  try {
    entry.calculate(shape.kind === "answers" ? [] : zeros, options);
  } catch (error) {
    if (!isCxMetricsError(error)) throw error;
    const { path, received } = error;
    const field = shape.fields.find(({ path: [name] }) => name === path[0]);
    const isMissing = received === undefined && field !== undefined;
    if (path[0] === "options" || isMissing)
      throw explainError(error, () => field && `--${field.flag}`);
  }
}
