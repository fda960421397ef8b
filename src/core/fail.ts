import {
  CxMetricsError,
  type CxMetricsErrorCode,
  type CxMetricsErrorPath,
} from "./CxMetricsError.ts";

/**
 * Throws the library's error with the one sentence form `metric: place is received, expected …`.
 *
 * @internal
 */
export function fail(
  code: CxMetricsErrorCode,
  metric: string,
  path: CxMetricsErrorPath,
  received: unknown,
  expected: string,
): never {
  throw new CxMetricsError(
    `${metric}: ${formatPath(path)} is ${show(received)}, expected ${expected}`,
    {
      code,
      path,
      received,
    },
  );
}

/**
 * `["answers", 3, "a b"]` as `answers[3]["a b"]`, and an empty path as the whole input.
 *
 * @internal
 */
export function formatPath(path: CxMetricsErrorPath): string {
  if (path.length === 0) return "the input";
  return path
    .map((key, i) => {
      if (!/^[A-Za-z_$][\w$-]*$/.test(String(key))) return `[${JSON.stringify(key)}]`;
      return i === 0 ? key : `.${key}`;
    })
    .join("");
}

function show(value: unknown): string {
  if (value === undefined) return "missing";
  if (Array.isArray(value)) return "an array";
  if (typeof value === "object" && value !== null) return "an object";
  if (typeof value === "bigint") return `${value}n`;
  const text = typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
