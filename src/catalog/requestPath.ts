import { isAnswers } from "../core/Answers.ts";
import type { CxMetricsErrorPath } from "../core/CxMetricsError.ts";
import { isRecord } from "../core/isRecord.ts";

/**
 * A calculator's path as one into a request: an argument that is a list, a table or a single value
 * has a name there, which the request has not; and of columns the field comes before the row.
 *
 * @internal
 */
export function requestPath(path: CxMetricsErrorPath, input: unknown): (string | number)[] {
  const [first = "", ...rest] = path;
  if (first === "options") return [...path];
  if (!isRecord(input) || isAnswers(input)) return ["input", ...rest];
  if (rest.length === 0 || Object.hasOwn(input, first)) return ["input", ...path];
  const [row, field] = rest;
  if (typeof row !== "number") return ["input", ...rest];
  return ["input", ...(field === undefined ? path : [field, row])];
}
