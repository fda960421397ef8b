import { isAnswers } from "../core/Answers.ts";
import type { CxMetricsErrorPath } from "../core/CxMetricsError.ts";

/**
 * A calculator's path as one into a request: a list among its arguments has a name there, which the
 * request has not.
 *
 * @internal
 */
export function requestPath(path: CxMetricsErrorPath, input: unknown): (string | number)[] {
  if (path[0] === "options") return [...path];
  return ["input", ...(isAnswers(input) ? path.slice(1) : path)];
}
