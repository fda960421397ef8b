import type { CxMetricsErrorPath } from "../core/CxMetricsError.ts";
import { DAY } from "../core/DAY.ts";
import { fail } from "../core/fail.ts";

/**
 * What a model's times are counted in. A month has 365.2425 / 12 days, a year 12 of them; "periods"
 * have no known length.
 *
 * @public
 */
export type TimeUnit = "hours" | "days" | "weeks" | "months" | "years" | "periods";

const MONTH = (365.2425 / 12) * DAY;

const LENGTHS: Readonly<Record<TimeUnit, number | null>> = {
  hours: DAY / 24,
  days: DAY,
  weeks: 7 * DAY,
  months: MONTH,
  years: 12 * MONTH,
  periods: null,
};

/** The units, the one without a length last. */
export const TIME_UNITS = Object.keys(LENGTHS) as readonly TimeUnit[];

/**
 * The length of a unit in milliseconds; `null` for periods.
 *
 * @internal
 */
export function unitLength(unit: TimeUnit): number | null {
  return LENGTHS[unit];
}

/**
 * A unit by its name, or an error that lists them.
 *
 * @internal
 */
export function checkTimeUnit(name: string, path: CxMetricsErrorPath, unit: unknown): TimeUnit {
  const found = TIME_UNITS.find((known) => known === unit);
  return found ?? fail("unknown-option", name, path, unit, `one of ${TIME_UNITS.join(", ")}`);
}
