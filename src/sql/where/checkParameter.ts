import { fail } from "../../core/fail.ts";
import type { Parameter } from "../Expression.ts";

/**
 * Refuses a value that cannot travel beside a query.
 *
 * @internal
 */
export function checkParameter(
  metric: string,
  path: readonly (string | number)[],
  value: unknown,
): asserts value is Parameter {
  if (typeof value === "string" || typeof value === "boolean" || Number.isFinite(value)) return;
  fail("invalid-shape", metric, path, value, "a text, a finite number, true or false");
}
