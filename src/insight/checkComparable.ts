import type { CxMetricsErrorPath } from "../core/CxMetricsError.ts";
import { fail } from "../core/fail.ts";
import type { MetricResult } from "../core/MetricResult.ts";
import { canonical } from "./canonical.ts";

/** What a result is of, and all that is known of how it was made. */
export type Known = Pick<MetricResult, "metric" | "definition" | "unit" | "options">;

/** How sure a result is, and as of when, but not what it is of. */
const ASIDE = ["level", "interval", "asOf"];

/**
 * Refuses a result that others cannot be held against: of another metric, unit or definition, or with
 * another setting of an option that both name (`level`, `interval` and `asOf` aside). Returns what is
 * known of all of them, for the next one.
 *
 * @internal
 */
export function checkComparable(
  name: string,
  path: CxMetricsErrorPath,
  result: MetricResult,
  known: Known | null,
): Known {
  if (known === null) return result;
  for (const field of ["metric", "definition", "unit"] as const) {
    if (result[field] !== known[field])
      fail("inconsistent", name, [...path, field], result[field], `"${known[field]}" as before`);
  }
  for (const [option, setting] of Object.entries(result.options)) {
    if (ASIDE.includes(option) || !Object.hasOwn(known.options, option)) continue;
    const [before, now] = [canonical(known.options[option]), canonical(setting)];
    if (before !== now)
      fail("inconsistent", name, [...path, "options", option], setting, `${before} as before`);
  }
  return { ...known, options: { ...result.options, ...known.options } };
}
