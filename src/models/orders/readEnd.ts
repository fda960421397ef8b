import { DAY } from "../../core/DAY.ts";
import { checkStart } from "../../time/checkMoment.ts";
import type { Zone } from "../../time/openZone.ts";
import { kindOfPeriod } from "./kindOfPeriod.ts";
import type { MergeWithin } from "./OrderOptions.ts";

/** The end of what is observed. */
export interface ObservationEnd {
  readonly at: number;
  /** The number of the last period observed. */
  readonly period: number;
  /** Whether an instant is no more observed. */
  readonly isBefore: (ms: number) => boolean;
  /** The dates on which that period begins and ends, where it lasts for another day. */
  readonly open: { readonly from: string; readonly to: string } | null;
}

/** What tells one period from the next. */
export interface OrderCalendar {
  readonly zone: Zone;
  readonly mergeWithin: MergeWithin;
  /** The number of the period that an instant is in. */
  readonly periodOf: (ms: number) => number;
}

/**
 * Reads an end of observation. Weeks, months and years are half open: the instant at which one begins
 * ends the one before, or a period would count of which nothing was seen.
 *
 * @internal
 */
export function readEnd(
  name: string,
  option: string,
  given: unknown,
  { zone, mergeWithin, periodOf }: OrderCalendar,
): ObservationEnd {
  const at = checkStart(name, ["options", option], given, zone);
  const kind = kindOfPeriod(mergeWithin);
  const period = periodOf(at);
  if (kind === null) return { at, period, isBefore: (ms) => at < ms, open: null };
  // A period begins with a whole millisecond.
  const before = periodOf(at - 1);
  if (before < period && Number.isInteger(at))
    return { at, period: before, isBefore: (ms) => at <= ms, open: null };
  const isOpen = periodOf(zone.startOf(zone.dayAt(at) + 1)) === period;
  const dates = { from: dateOf(kind.firstDay(period)), to: dateOf(kind.firstDay(period + 1)) };
  return { at, period, isBefore: (ms) => at < ms, open: isOpen ? dates : null };
}

function dateOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, "2026-03-01".length);
}
