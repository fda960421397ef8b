import type { CxMetricsErrorPath } from "./CxMetricsError.ts";
import { fail } from "./fail.ts";
import type { GroupKey } from "./MeasureSpec.ts";

/**
 * What names a segment; a missing cell is `null`.
 *
 * @internal
 */
export function checkKey(metric: string, path: CxMetricsErrorPath, key: unknown): GroupKey {
  if (key === undefined || key === null) return null;
  if (typeof key === "string" || typeof key === "boolean") return key;
  if (typeof key === "number" && Number.isFinite(key)) return key + 0;
  return fail("invalid-shape", metric, path, key, "a string, a number, a boolean or null");
}
