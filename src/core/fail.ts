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
  const place = path.length === 0 ? "the input" : formatPath(path);
  throw new CxMetricsError(`${metric}: ${place} is ${show(received)}, expected ${expected}`, {
    code,
    path,
    received,
  });
}

/**
 * `["answers", 3, "a b"]` as `answers[3]["a b"]`.
 *
 * @internal
 */
export function formatPath(path: CxMetricsErrorPath): string {
  return path
    .map((key, i) => {
      if (typeof key === "number") return `[${key}]`;
      if (!/^[A-Za-z_$][\w$-]*$/.test(key)) return `[${JSON.stringify(key)}]`;
      return i === 0 ? key : `.${key}`;
    })
    .join("");
}

function show(value: unknown): string {
  if (value === undefined) return "missing";
  if (typeof value === "string") {
    return JSON.stringify(value.length > 40 ? `${value.slice(0, 39)}…` : value);
  }
  if (Object.is(value, -0)) return "-0";
  if (typeof value === "object" && value !== null) {
    return Array.isArray(value) ? "an array" : "an object";
  }
  return typeof value === "function" ? "a function" : String(value);
}
