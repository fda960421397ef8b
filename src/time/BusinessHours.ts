import type { Instant } from "../core/Instant.ts";

/**
 * When a day is open: pairs of a start and an end, such as `["09:00", "17:00"]`, in order.
 *
 * Two digits each, on the zone's clock. "24:00" ends a day; an end that is not after its start is on
 * the next day. No pairs at all: closed.
 */
export type DayHours = readonly (readonly string[])[];

/** When each day of the week is open; one that is not named is closed. */
export interface WeeklyHours {
  /** Monday. */
  readonly mon?: DayHours | undefined;
  /** Tuesday. */
  readonly tue?: DayHours | undefined;
  /** Wednesday. */
  readonly wed?: DayHours | undefined;
  /** Thursday. */
  readonly thu?: DayHours | undefined;
  /** Friday. */
  readonly fri?: DayHours | undefined;
  /** Saturday. */
  readonly sat?: DayHours | undefined;
  /** Sunday. */
  readonly sun?: DayHours | undefined;
}

/** A date that is closed, or has hours of its own instead of its weekday's. */
export type Holiday = string | { readonly date: string; readonly hours: DayHours };

/** What holds from some moment on; whatever it does not name stays as it was. */
export interface ScheduleChange {
  /** Since when. A date such as "2026-07-01" is its first instant in the zone that then holds. */
  readonly from: Instant;
  /** All the hours of the week from then on. */
  readonly hours?: WeeklyHours | undefined;
  /** All the holidays from then on. */
  readonly holidays?: readonly Holiday[] | undefined;
  /** The time zone from then on. */
  readonly timeZone?: string | undefined;
}

/** When a business is open. */
export interface BusinessHours {
  /** An IANA time zone such as "Europe/Berlin", or a fixed offset such as "+05:45". */
  readonly timeZone: string;
  /** The hours of an ordinary week. */
  readonly hours: WeeklyHours;
  /** The dates that are no ordinary days; none unless given. */
  readonly holidays?: readonly Holiday[] | undefined;
  /** What changed since, the oldest first. */
  readonly changes?: readonly ScheduleChange[] | undefined;
}
