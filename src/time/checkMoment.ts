import type { CxMetricsErrorPath } from "../core/CxMetricsError.ts";
import { DAY } from "../core/DAY.ts";
import { fail } from "../core/fail.ts";
import { checkInstant } from "../core/Instant.ts";
import type { Zone } from "./openZone.ts";

/** 1900-01-01. What lies outside of the years is a placeholder or in other units; and they bound the work. */
export const FIRST = -2_208_988_800_000;

/** The end of the years that calendars know: 2200-01-01. */
export const LAST = 7_258_118_400_000;

const DATE = /^\d{4}-\d\d-\d\d$/;

/**
 * An instant of the years 1900 to 2199, as epoch milliseconds.
 *
 * @internal
 */
export function checkMoment(name: string, path: CxMetricsErrorPath, instant: unknown): number {
  const ms = checkEnd(name, path, instant);
  return ms < LAST ? ms : refuse(name, path, instant);
}

/**
 * The end of a stretch in those years, which may be the end of the years itself.
 *
 * @internal
 */
export function checkEnd(name: string, path: CxMetricsErrorPath, instant: unknown): number {
  const ms = checkInstant(name, path, instant);
  return ms >= FIRST && ms <= LAST ? ms : refuse(name, path, instant);
}

function refuse(name: string, path: CxMetricsErrorPath, instant: unknown): never {
  return fail("out-of-range", name, path, instant, "an instant of the years 1900 to 2199");
}

/**
 * A date such as "2026-12-24" as a day, counted from 1970-01-01.
 *
 * @internal
 */
export function checkDate(
  name: string,
  path: CxMetricsErrorPath,
  date: unknown,
  check = checkMoment,
): number {
  if (typeof date !== "string") fail("invalid-shape", name, path, date, "a date");
  if (!DATE.test(date)) fail("invalid-time", name, path, date, "a date such as 2026-12-24");
  return check(name, path, date) / DAY;
}

/**
 * An instant, or a date for its first instant in the zone; of the years, unless checked otherwise.
 *
 * @internal
 */
export function checkStart(
  name: string,
  path: CxMetricsErrorPath,
  start: unknown,
  zone: Zone,
  check = checkMoment,
): number {
  if (typeof start !== "string" || !DATE.test(start)) return check(name, path, start);
  return zone.startOf(checkDate(name, path, start, check));
}
