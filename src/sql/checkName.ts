import { fail } from "../core/fail.ts";

/**
 * Refuses what no engine takes as a name.
 *
 * @internal
 */
export function checkName(
  metric: string,
  path: readonly (string | number)[],
  name: unknown,
): asserts name is string {
  if (typeof name !== "string" || name === "" || name.includes("\0"))
    fail("invalid-shape", metric, path, name, "a name");
}
